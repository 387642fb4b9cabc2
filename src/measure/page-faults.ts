/** What only shows when the components of one lesson are seen together: ids used twice, bets on figures that are not there. */
import type { Complaint } from './complaint.ts';
import type { Element } from './markup.ts';

const WITH_ID = ['Simulation', 'Compare', 'Predict', 'Challenge', 'Quiz', 'Exercise', 'Diagnosis', 'Activity'];
const FIGURES = ['Simulation', 'Compare'];

export function pageFaults(file: string, elements: readonly Element[]): Complaint[] {
  const complaints: Complaint[] = [];
  const seen = new Map<string, Element>();
  for (const element of elements.filter(
    ({ name, attributes }) => WITH_ID.includes(name) && typeof attributes['id'] === 'string',
  )) {
    const id = element.attributes['id'] as string;
    const other = seen.get(id);
    const place = element.placeOf['id'] ?? element.place;
    if (other)
      complaints.push({
        file,
        place,
        component: element.name,
        message: `has the id “${id}”, which <${other.name}> in line ${other.place.line} has already; each needs its own.`,
      });
    else seen.set(id, element);
  }
  const figures = elements.filter(({ name }) => FIGURES.includes(name));
  const bets = elements.filter(({ name }) => name === 'Predict').map(({ attributes }) => attributes['figure']);
  for (const element of elements.filter(
    ({ name, attributes }) => name === 'Predict' && attributes['figure'] !== undefined,
  )) {
    const { figure } = element.attributes;
    if (figures.some(({ attributes }) => attributes['id'] === figure)) continue;
    const ids = figures.flatMap(({ attributes }) => (typeof attributes['id'] === 'string' ? [attributes['id']] : []));
    complaints.push({
      file,
      place: element.placeOf['figure'] ?? element.place,
      component: 'Predict',
      message: `bets on the figure “${String(figure)}”, which is not in this lesson; there are: ${ids.join(', ') || 'none with an id'}.`,
    });
  }
  for (const element of figures.filter(({ attributes }) => attributes['reveal'] === 'afterPrediction')) {
    if (bets.includes(element.attributes['id'])) continue;
    complaints.push({
      file,
      place: element.placeOf['reveal'] ?? element.place,
      component: element.name,
      message: `waits for a bet, but no <Predict figure="${String(element.attributes['id'] ?? '')}"> is in this lesson.`,
    });
  }
  return complaints;
}
