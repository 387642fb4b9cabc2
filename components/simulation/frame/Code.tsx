/** The source of the rule at work, highlighted at build and fetched when it is asked for. */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { laterStrings } from '../later-strings.ts';
import type { FrameContext } from './context.ts';
import type { Services } from './services.ts';

export function Code({ context }: { context: FrameContext }): VNode {
  const { simulation, state, served, services, uid } = context;
  const files = [
    ...new Set(state.lanes.flatMap(({ scenario }) => simulation.code?.(scenario.parameters as never) ?? [])),
  ];
  const [chosen, choose] = useState('');
  const file = files.includes(chosen) ? chosen : files[0];
  const source = useSource(services, file === undefined ? null : `${served.code}${file}.html`);
  if (file === undefined) return <p class="empty">{laterStrings.code.none}</p>;
  return (
    <div class="code">
      {files.length > 1 && (
        <div class="knob">
          <label for={`${uid}-file`}>{laterStrings.code.file}</label>
          <select id={`${uid}-file`} value={file} onChange={(event) => choose(event.currentTarget.value)}>
            {files.map((name) => (
              <option key={name} value={name} selected={name === file}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {source.html === null ? (
        <p class="empty">{source.failed ? laterStrings.code.missing : laterStrings.code.loading}</p>
      ) : (
        <div
          class="source"
          tabIndex={0}
          role="region"
          aria-label={file}
          dangerouslySetInnerHTML={{ __html: source.html }}
        />
      )}
    </div>
  );
}

interface Source {
  readonly address: string | null;
  readonly html: string | null;
  readonly failed: boolean;
}

function useSource(services: Services | undefined, address: string | null): Source {
  const [source, setSource] = useState<Source>({ address: null, html: null, failed: false });
  useEffect(() => {
    if (address === null || !services) return;
    let current = true;
    services.source(address).then(
      (html) => current && setSource({ address, html, failed: false }),
      () => current && setSource({ address, html: null, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [address]);
  return source.address === address ? source : { address, html: null, failed: false };
}
