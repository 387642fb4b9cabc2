/** Without queues: messages on links, nodes that crash, entries that expire, and scripts that race. */
import { all, exp, exponential, Network, poisson, race, sleep, startArrivals, within } from '../../src/index.ts';
import type { Link, Script } from '../../src/index.ts';
import { integral } from './integral.ts';
import type { Oracle, Quantity, Stage } from './oracle.ts';
import { above, mean, share } from './quantity.ts';

/** Messages from a to b, five a second. `tend` may do something to b. */
function link(
  model: string,
  source: string,
  options: Link,
  quantities: readonly Quantity[],
  tend?: (stage: Stage, b: { crash(): void; recover(): void }) => void,
): Oracle {
  const build = (stage: Stage): void => {
    const { simulator, tally, stream } = stage;
    const network = new Network<number>(simulator, { link: options, stream });
    const a = network.node('a', { on: () => undefined });
    const b = network.node('b', {
      on: (sentAt) => {
        tally.count('delivered');
        tally.sample('time on the way', simulator.now - sentAt);
      },
    });
    tend?.(stage, b);
    startArrivals(simulator, poisson(5, stream('arrivals')), () => {
      tally.count('sent');
      a.send('b', simulator.now);
    });
  };
  return { model, source, rate: 5, build, quantities };
}

/** A late message holds up those sent after it: with λ a second and exponential latencies of mean m, P(T ≤ t). */
const arrivedInOrder = (t: number): number => (1 - exp(-5 * t)) * exp(-exp(-5 * t));

const scripts: Oracle = {
  model: 'the first, the last and the one in time of exponential times',
  source: 'Feller, An Introduction to Probability Theory 2, 1971, section I.6',
  rate: 1,
  build({ simulator, tally, stream }) {
    const drawn = stream('times');
    const time = (): Script<void> => sleep(drawn.exponential());
    function* request(): Script {
      const since = simulator.now;
      yield* race(time(), time(), time());
      tally.sample('first of three', simulator.now - since);
      const then = simulator.now;
      yield* all(time(), time(), time());
      tally.sample('last of three', simulator.now - then);
      tally.count('requests');
      if (yield* within(1, time())) tally.count('in time');
    }
    startArrivals(simulator, poisson(1, stream('arrivals')), () => simulator.spawn(request()));
  },
  quantities: [
    mean('first of three', 1 / 3, 1),
    mean('last of three', 11 / 6, 1),
    share('in time', 'requests', 1 - exp(-1), 1),
  ],
};

/** One entry that lives for a second, asked for once a second on average. */
const cached = (model: string, refreshed: boolean, hits: number): Oracle => ({
  model,
  source: 'Fofack, Nain, Neglia and Towsley, Performance Evaluation 65, 2014',
  rate: 1,
  build({ simulator, tally, stream }) {
    let expiry: number | null = null;
    const live = (): void => {
      expiry = simulator.after(1, () => (expiry = null));
    };
    startArrivals(simulator, poisson(1, stream('arrivals')), () => {
      tally.count('reads');
      if (expiry !== null) tally.count('hits');
      if (expiry !== null && !refreshed) return;
      if (expiry !== null) simulator.cancel(expiry);
      live();
    });
  },
  quantities: [share('hits', 'reads', hits, 1)],
});

export const messages: readonly Oracle[] = [
  link(
    'link that loses and doubles',
    'the options of the link',
    { latency: exponential(0.2), loss: 0.1, duplication: 0.2 },
    [
      share('delivered', 'sent', 0.9 + 0.2, 0.3),
      mean('time on the way', 0.2, 1),
      above('time on the way', 0.6, exp(-3), 18),
    ],
  ),
  link(
    'ordered link',
    'Harrus and Plateau, Queueing Analysis of a Reordering Issue, IEEE Trans. Software Eng. 8, 1982',
    { latency: exponential(0.2), ordered: true },
    [
      mean(
        'time on the way',
        integral(0, 10, (t) => 1 - arrivedInOrder(t)),
        3,
      ),
      above('time on the way', 0.5, 1 - arrivedInOrder(0.5), 20),
    ],
  ),
  link(
    'node that is up for 10 s and down for 2.5 s',
    'alternating renewal: Ross, Stochastic Processes, 2nd ed., 1996, section 3.4.1',
    { latency: 0.01 },
    [share('delivered', 'sent', 0.8, 5)],
    ({ simulator, stream }, b) => {
      const fate = stream('fate');
      function* weather(): Script {
        for (;;) {
          yield fate.exponential(10);
          b.crash();
          yield fate.exponential(2.5);
          b.recover();
        }
      }
      simulator.spawn(weather());
    },
  ),
  scripts,
  cached('cache entry that lives for a second', false, 1 / 2),
  cached('cache entry that lives a second from its last read', true, 1 - exp(-1)),
];
