/** What the long run says, measured again whenever the scenario changes; and telling of it whoever listens. */
import type { Lane, Model, Scenario } from '@under-load/engine';
import { formatScenario } from '@under-load/engine';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { reference } from '../figure/reference.ts';
import { laterStrings } from '../later-strings.ts';
import type { FrameContext } from './context.ts';
import { Finding } from './Finding.tsx';
import { useLongRun } from './use-long-run.ts';
import type { Measured } from './use-long-run.ts';

export interface OutcomeProps {
  readonly context: FrameContext;
  /** The long runs that were served, as text. */
  readonly served: string;
  /** The lanes as they were served. */
  readonly home: readonly Lane[];
  readonly report: (measured: Measured) => void;
}

export function Outcome({ context, served, home, report }: OutcomeProps): VNode {
  const { simulation, state, services } = context;
  const measured = useLongRun({
    ...{ simulation, served, home, services },
    lanes: state.lanes,
    detailed: state.view === 'charts',
  });
  useEffect(() => {
    report(measured);
    const [lane] = state.lanes;
    const [longRun] = measured.longRuns;
    if (!services || !lane || !longRun) return;
    const { seeds, wanted } = measured;
    services.measured({
      ...{ seeds, wanted },
      parameters: lane.scenario.parameters,
      measures: longRun.measures,
      scenario: reference(simulation, [lane.scenario]),
      changed: home[0] !== undefined && differs(simulation, home[0].scenario, lane.scenario),
    });
  }, [measured, state.lanes]);
  const { stopped } = measured;
  return (
    <>
      {stopped && (
        <div class="problems" role="alert">
          <p>
            {laterStrings.stopped}: {stopped.why}
          </p>
          <button type="button" class="key" onClick={stopped.again}>
            {laterStrings.again}
          </button>
        </div>
      )}
      <Finding context={context} measured={measured} />
    </>
  );
}

const differs = (simulation: Model, a: Scenario, b: Scenario): boolean =>
  formatScenario(simulation, a) !== formatScenario(simulation, b);
