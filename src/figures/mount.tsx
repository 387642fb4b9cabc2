/** Brings a served figure to life: the same frame on the same run, so that nothing the eye sees changes. */
import type { Model } from '@under-load/engine';
import { hydrate } from 'preact';
import { readServed } from '../../components/simulation/figure/served-text.ts';
import type { Served } from '../../components/simulation/figure/served.ts';
import { hashes } from '../../components/simulation/figure/shown.ts';
import { Frame } from '../../components/simulation/frame/Frame.tsx';
import { loadParts } from '../../components/simulation/frame/parts.ts';
import type { Services } from '../../components/simulation/frame/services.ts';
import { embedHref } from '../course/href.ts';
import { addressOf } from './address.ts';
import type { Kind } from './tasks.ts';
import type { Work } from './work-apart.ts';

let figures = 0;

export async function mount(element: HTMLElement): Promise<void> {
  const served = readServed(element.dataset['served'] ?? '{}') as Served;
  const { id, simulation } = served;
  const [model, parts] = await Promise.all([modelAt(element.dataset['model'] ?? '', simulation), loadParts(served)]);
  const figure = ++figures;
  const services: Services = {
    whole: () => import('./registry.ts').then(({ loadSimulation }) => loadSimulation(simulation)),
    longRuns: () => textAt(element.dataset['longRuns'] ?? ''),
    measure: (scenarios, seeds, report, fail) =>
      apart({ figure, kind: 'measure', task: { simulation, scenarios, seeds }, report, fail }),
    sweep: (task, report, fail) => apart({ figure, kind: 'sweep', task, report, fail }),
    link: addressOf(id),
    embed: new URL(embedHref(simulation), location.origin).href,
    source: textAt,
    shown: (shown) => {
      element.dataset['runHash'] = hashes(shown);
    },
    measured: (told) => {
      const detail = { figure: id, ...told };
      element.dispatchEvent(new CustomEvent('under-load:study', { bubbles: true, detail }));
    },
    element,
  };
  const host = element.querySelector('[data-frame]') ?? element;
  element.dataset['live'] = '';
  hydrate(<Frame simulation={model} served={served} parts={parts} services={services} />, host);
}

/** The bundler may give what a file exports another name. */
async function modelAt(address: string, id: string): Promise<Model> {
  const exported = Object.values((await import(/* @vite-ignore */ address)) as Record<string, Partial<Model>>);
  const model = exported.find((each) => each.id === id);
  if (!model) throw new Error(`${address}: found no simulation “${id}”.`);
  return model as Model;
}

function apart<K extends Kind>(work: Work<K>): () => void {
  const working = import('./work-apart.ts').then(
    ({ workApart }) => workApart(work),
    (error: unknown) => {
      work.fail(String(error));
      return () => undefined;
    },
  );
  return () => void working.then((stop) => stop());
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
