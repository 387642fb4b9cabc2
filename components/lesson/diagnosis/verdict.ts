/** What is said of a diagnosis once a repair has been tried: cured or not, the name, the evidence, the first guess. */
import { evidence } from './evidence.ts';
import { instruments } from './instruments.ts';
import { labelOf, repairOf } from './a-case.ts';
import { scoreOf, type Diagnosis } from './score.ts';
import { words } from './words.ts';

export function verdictOn(diagnosis: Diagnosis, changed: boolean): readonly string[] {
  const { fault, tries } = diagnosis;
  const last = tries.at(-1);
  if (!last) return [];
  const score = scoreOf(diagnosis);
  if (!score.cured) return [words.vain(repairOf(last.fix)), ...(changed ? [] : [words.noChange])];
  const other =
    score.other === null
      ? []
      : score.other === 'unlisted'
        ? [words.unlisted(repairOf(last.fix))]
        : [words.other(repairOf(last.fix), score.other.why)];
  return [
    words.cured(score.points),
    score.namedRight ? words.right(labelOf(fault)) : words.wrong(labelOf(last.named), labelOf(fault)),
    ...other,
    ...evidenceIn(diagnosis),
  ];
}

/** What was to be seen, whether or not it was looked at. */
export function evidenceIn({ fault, hypothesis, instruments: looked }: Diagnosis): readonly string[] {
  const { shownBy, says } = evidence[fault];
  return [
    says,
    shownBy.some((name) => looked.includes(name))
      ? words.seen
      : words.unseen(shownBy.map((name) => instruments[name].label)),
    ...(hypothesis === null
      ? []
      : [hypothesis === fault ? words.guessedRight : words.guessedWrong(labelOf(hypothesis))]),
  ];
}
