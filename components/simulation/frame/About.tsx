/** The model card: what is modelled, what is left out, where it holds, on whose word; and what each measure counts. */
import type { Simulation } from '@under-load/engine';
import type { VNode } from 'preact';
import { laterStrings } from '../later-strings.ts';

export function About({ simulation }: { simulation: Simulation }): VNode {
  const { card, measures, summary, version } = simulation;
  return (
    <div class="about">
      <p class="summary">{summary}</p>
      <h4>{laterStrings.about.models}</h4>
      <p>{card.models}</p>
      <h4>{laterStrings.about.leavesOut}</h4>
      <ul>
        {card.leavesOut.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h4>{laterStrings.about.range}</h4>
      <p>{card.validRange}</p>
      <h4>{laterStrings.about.measures}</h4>
      <dl>
        {Object.entries(measures).map(([name, { label, definition }]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
      <h4>{laterStrings.about.sources}</h4>
      <ul>
        {card.sources.map(({ text, url }) => (
          <li key={text}>{url ? <a href={url}>{text}</a> : text}</li>
        ))}
      </ul>
      <p class="version">{laterStrings.about.version(version)}</p>
    </div>
  );
}
