/** Every key that this figure answers to, in a dialog: Escape closes it and gives the focus back, both by the browser. */
import styles from '../keys.css?url';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { keyStrings } from '../key-strings.ts';
import { hasActions } from './context.ts';
import type { FrameContext } from './context.ts';
import { keyRows, places, spokenName, writtenName } from './key-rows.ts';
import type { KeyRow, Place } from './key-rows.ts';

interface KeyMapProps {
  readonly context: FrameContext;
  readonly closed: () => void;
}

export function KeyMap({ context, closed }: KeyMapProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const title = `${context.uid}-key-map`;
  return (
    <dialog ref={dialog} class="key-map" aria-labelledby={title} onClose={closed}>
      <link rel="stylesheet" href={styles} />
      <header>
        <h4 id={title}>{keyStrings.title}</h4>
        <button type="button" class="key" onClick={() => dialog.current?.close()}>
          {keyStrings.close}
        </button>
      </header>
      {places
        .filter((place) => stands(place, context))
        .map((place) => (
          <table key={place}>
            <caption>{keyStrings.places[place].where}</caption>
            <thead class="unseen">
              <tr>
                <th scope="col">{keyStrings.keys}</th>
                <th scope="col">{keyStrings.does}</th>
              </tr>
            </thead>
            <tbody>
              {keyRows(place)
                .filter(({ act }) => act !== 'thing' || hasActions(context))
                .map((row) => (
                  <tr key={row.act}>
                    <th scope="row">
                      <Keys row={row} />
                    </th>
                    <td>{row.does}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        ))}
    </dialog>
  );
}

function Keys({ row: { ways } }: { row: KeyRow }): VNode {
  return (
    <>
      {ways.flat().map((key, index) => (
        <span key={key}>
          {index > 0 && ` ${keyStrings.or} `}
          <kbd>
            <span aria-hidden="true">{writtenName(key)}</span>
            <span class="unseen">{spokenName(key)}</span>
          </kbd>
        </span>
      ))}
    </>
  );
}

/** Whether the figure has the place at all. */
function stands(place: Place, { served, simulation, state }: FrameContext): boolean {
  if (place === 'tabs') return served.views.length > 1;
  if (place === 'guess' || place === 'marks') return served.views.includes('sweep');
  if (place === 'slider')
    return Object.entries(simulation.parameters).some(
      ([name, { kind }]) => kind === 'number' && !state.hide.includes(name),
    );
  return true;
}
