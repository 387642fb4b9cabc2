/** What counting and Poisson streams say. Where people come and go as well, much of it is silent. */
import { exp, predicted, silent, type Prediction } from '@under-load/engine';
import { measuredAfter } from './clock.ts';
import type { Values } from './parameters.ts';
import { rollingLogouts } from './rolling-deploy.ts';

const COUNTING = 'Counting, for servers picked at random';
const RENEWAL = 'Renewal reward; S. Ross, Stochastic Processes, 2nd ed. (1996), section 3.6';

export function theory(values: Values): Record<string, Prediction> {
  return {
    loggedOut: loggedOut(values),
    found: found(values),
    newShare: newShare(values),
    accepted: accepted(values),
    lookups: lookups(values),
    unanswered: unanswered(values),
    undone: undone(values),
  };
}

const VISITS = silent('People come and go, and some leave before they notice.');

function loggedOut(values: Values): Prediction {
  const { store, incident, people, servers, requestRate, visit, downtime, logEvery } = values;
  if (store === 'token') return predicted(0, '0', 'No server has anything to lose');
  if (store === 'shared') {
    if (incident !== 'store-crash') return predicted(0, '0', 'No server has anything to lose');
    if (visit < Infinity) return VISITS;
    const notice = 1 - exp(-requestRate * (measuredAfter(values) - downtime));
    return predicted(logEvery < Infinity ? 0 : people * notice, 'S, or 0 where the disk has them', COUNTING);
  }
  if (store === 'local') return silent('People are thrown out all the time: see the share that finds its session.');
  if (incident !== 'crash' && incident !== 'deploy') return predicted(0, '0', 'No server goes down');
  if (visit < Infinity) return VISITS;
  if (incident === 'crash') {
    const notice = 1 - exp(-requestRate * measuredAfter(values));
    return predicted((people / servers) * notice, 'S / N', COUNTING);
  }
  const noticing = 1 - exp(-requestRate * downtime);
  return predicted(
    rollingLogouts({ servers, people, noticing }),
    'S (1 − 1/N) ((1 + 1/(N − 1))^N − 1) where all notice at once',
    COUNTING,
  );
}

function found({ store, incident, servers, visit }: Values): Prediction {
  if (incident !== 'none') return silent('Something happens.');
  if (store !== 'local') return predicted(1, '1', COUNTING);
  if (visit < Infinity) return VISITS;
  return predicted(1 / servers, '1 / N', COUNTING);
}

/** Of all requests, also those with which newcomers log in. */
function newShare(values: Values): Prediction {
  const { store, incident, servers, visit, requestRate } = values;
  if (incident !== 'scale-out') return silent('No server is added.');
  const fair = 1 / (servers + 1);
  if (store !== 'sticky') return predicted(fair, '1 / (N + 1)', COUNTING);
  if (visit === Infinity) return predicted(0, '0', 'Nobody ever logs in again');
  const window = measuredAfter(values);
  const moved = 1 - ((1 - exp(-window / visit)) * visit) / window;
  const logins = 1 / visit;
  return predicted(
    (fair * (requestRate * moved + logins)) / (requestRate + logins),
    'those who have come since ÷ (N + 1)',
    'Exponential visits, averaged over the minute',
  );
}

/** The revoked token is somewhere in its life: T / 2 is left of it on average, if it is not over already. */
function accepted({ store, incident, tokenLife, requestRate, visit }: Values): Prediction {
  if (incident !== 'revoke') return silent('Nothing is revoked.');
  if (store !== 'token') return predicted(0, '0', 'The session is gone at once');
  if (visit < Infinity) return VISITS;
  const left = (tokenLife * tokenLife) / (2 * (tokenLife + 1 / requestRate));
  return predicted(requestRate * left, 'u T² / (2 (T + 1/u))', RENEWAL);
}

function lookups({ store, incident, tokenLife, requestRate, visit }: Values): Prediction {
  if (store === 'shared')
    return incident === 'store-crash' ? silent('The store is away for a while.') : predicted(1, '1', COUNTING);
  if (store !== 'token') return predicted(0, '0', COUNTING);
  if (visit < Infinity) return VISITS;
  return predicted(1 / (1 + requestRate * tokenLife), '1 / (1 + u T)', RENEWAL);
}

function unanswered({ store, incident, people, requestRate, downtime, visit }: Values): Prediction {
  if (store !== 'shared' || incident !== 'store-crash') return predicted(0, '0', 'Another server is always up');
  if (visit < Infinity) return VISITS;
  return predicted(people * requestRate * downtime, 'S u × downtime', COUNTING);
}

/** A crash at a random moment finds the interval half over. */
function undone({ store, incident, logEvery, people, requestRate, changes, visit }: Values): Prediction {
  if (store !== 'shared' || incident !== 'store-crash') return silent('No store crashes.');
  if (logEvery === Infinity) return silent('All of it is gone, with the sessions.');
  if (visit < Infinity) return VISITS;
  // The disk was written at the start, so no more than what came since can be undone.
  return logEvery > 4
    ? silent('The first interval is longer than what went before the crash.')
    : predicted((people * requestRate * (changes / 100) * logEvery) / 2, 'changes × interval ÷ 2', COUNTING);
}
