/** Brings a served figure to life: the same frame on the same run, so that nothing the eye sees changes. */
import { hydrate } from 'preact';
import { parseLongRuns } from '../../components/simulation/figure/long-run.ts';
import type { Served } from '../../components/simulation/figure/served.ts';
import { hashes } from '../../components/simulation/figure/shown.ts';
import { Frame } from '../../components/simulation/frame/Frame.tsx';
import { loadParts } from '../../components/simulation/frame/parts.ts';
import type { Services } from '../../components/simulation/frame/services.ts';
import { addressOf } from './address.ts';
import { measureApart } from './measure-apart.ts';
import { loadSimulation } from './registry.ts';

let figures = 0;

export async function mount(element: HTMLElement): Promise<void> {
  const { data, measured } = readServed(element);
  const simulation = await loadSimulation(data.simulation);
  const parts = await loadParts(simulation, data.scene);
  const served: Served = { ...data, longRuns: measured };
  const figure = ++figures;
  const services: Services = {
    measure: (scenarios, seeds, report) => measureApart(figure, simulation, scenarios, seeds, report),
    link: addressOf(served.id),
    source: async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.text();
    },
    element,
  };
  const host = element.querySelector('[data-frame]') ?? element;
  element.dataset['live'] = '';
  hydrate(
    <Frame
      simulation={simulation}
      served={served}
      parts={parts}
      services={services}
      onMeasured={(detail) =>
        element.dispatchEvent(
          new CustomEvent('under-load:study', { bubbles: true, detail: { figure: served.id, ...detail } }),
        )
      }
      onShown={(shown) => {
        element.dataset['runHash'] = hashes(shown);
      }}
    />,
    host,
  );
}

function readServed(element: HTMLElement): { data: Omit<Served, 'longRuns'>; measured: Served['longRuns'] } {
  return {
    data: JSON.parse(element.dataset['served'] ?? '{}') as Omit<Served, 'longRuns'>,
    measured: parseLongRuns(element.dataset['longRuns'] ?? '[]'),
  };
}
