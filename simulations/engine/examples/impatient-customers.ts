/**
 * M/M/3 with impatient customers, known as Erlang A: three clerks, one line, and customers who leave when it takes too long.
 * `node impatient-customers.ts` prints the share that gave up, measured over eight seeds, and what theory says.
 */
import * as engine from '@under-load/engine';

export const bank = { arrivalRate: 3.6, serviceRate: 1, servers: 3, meanPatience: 2 };

function shareThatGaveUp(seed: number): number {
  const simulator = new engine.Simulator();
  const clerks = new engine.Station(simulator, { slots: bank.servers });
  const work = new engine.Stream(seed, 'work');
  const patience = new engine.Stream(seed, 'patience');
  let [came, gaveUp] = [0, 0];

  function* customer() {
    came++;
    const seconds = work.exponential(1 / bank.serviceRate);
    if (yield* engine.within(patience.exponential(bank.meanPatience), clerks)) {
      yield seconds;
      clerks.release();
    } else gaveUp++;
  }
  const arrivals = engine.poisson(bank.arrivalRate, new engine.Stream(seed, 'arrivals'));
  engine.startArrivals(simulator, arrivals, () => simulator.spawn(customer()));
  simulator.run(50_000);
  return gaveUp / came;
}

export const perSeed = [1, 2, 3, 4, 5, 6, 7, 8].map(shareThatGaveUp);
const { value, halfWidth } = engine.studentInterval(perSeed);
console.log(`measured ${value.toFixed(4)} ± ${halfWidth?.toFixed(4)}`);
console.log(`theory   ${engine.valueOf(engine.erlangAAbandoned(bank)).toFixed(4)}`);
