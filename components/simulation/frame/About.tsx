/** The model card: what is modelled, what is left out, where it holds, on whose word; and what each measure counts. */
import type { VNode } from 'preact';
import { strings } from '../strings.ts';
import type { FrameContext } from './context.ts';

export function About({ context: { simulation } }: { context: FrameContext }): VNode {
  const { card, measures, summary, version } = simulation;
  return (
    <div class="about">
      <p class="summary">{summary}</p>
      <h4>{strings.about.models}</h4>
      <p>{card.models}</p>
      <h4>{strings.about.leavesOut}</h4>
      <ul>
        {card.leavesOut.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h4>{strings.about.range}</h4>
      <p>{card.validRange}</p>
      <h4>{strings.about.measures}</h4>
      <dl>
        {Object.entries(measures).map(([name, { label, definition }]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
      <h4>{strings.about.sources}</h4>
      <ul>
        {card.sources.map(({ text, url }) => (
          <li key={text}>{url ? <a href={url}>{text}</a> : text}</li>
        ))}
      </ul>
      <p class="version">{strings.about.version(version)}</p>
    </div>
  );
}
