import type { Preset } from '@under-load/engine';

const AT_ONCE = { label: 'Three attempts, at once', set: { backoff: 'none' } } as const;

export const presets = {
  standstill: {
    title: 'Six seconds of standstill',
    look: 'The server is half loaded. It stands still for six seconds and then works as before. Watch what stands in line, and for whom.',
  },
  'try-once': {
    title: 'The same calls, tried three times or once',
    look: 'Both servers stand still alike. One system is back within seconds; the other works on without pause and answers nobody.',
    lanes: [
      { label: 'Three attempts', set: { attempts: 3 } },
      { label: 'One attempt', set: { attempts: 1 } },
    ],
    finding: 'recovery',
  },
  backoff: {
    title: 'Backoff, with and without jitter',
    look: 'Retries come later. As many come.',
    lanes: [
      AT_ONCE,
      { label: 'Exponential backoff', set: { backoff: 'exponential' } },
      { label: 'With full jitter', set: { backoff: 'jitter' } },
    ],
    finding: 'answered',
  },
  defences: {
    title: 'Four defences',
    look: 'Two send less while nothing is answered; two keep the server from working for nobody. Each alone is enough here.',
    lanes: [
      { label: 'Retry budget', set: { budget: 'answers' } },
      { label: 'Circuit breaker', set: { breaker: true } },
      { label: 'Drops the hopeless', set: { deadlines: 'hopeless' } },
      { label: 'Newest first', set: { order: 'lifo' } },
    ],
    finding: 'recovery',
  },
  band: {
    title: 'Two attempts or three',
    look: 'At 40 % load two attempts make 80 % when all is in vain, three make 120 %. One system gets out by itself.',
    set: { callRate: 4 },
    lanes: [
      { label: 'Two attempts', set: { attempts: 2 } },
      { label: 'Three attempts', set: { attempts: 3 } },
    ],
    finding: 'answered',
  },
  'past-deadline': {
    title: 'What to drop',
    look: 'At 80 % load. One server drops what is past its deadline, and takes up what is nearly: every answer is a moment too late. The other drops that too.',
    set: { callRate: 8 },
    lanes: [
      { label: 'Drops what is past', set: { deadlines: 'past' } },
      { label: 'Drops the hopeless', set: { deadlines: 'hopeless' } },
    ],
    finding: 'answered',
  },
  layers: {
    title: 'Three layers, three attempts each',
    look: 'The server answers nothing but errors. Count what reaches it for one call.',
    set: { pause: 0, failure: 100, layers: 3, callRate: 0.2 },
    lanes: [
      { label: 'Every layer retries', set: { retrying: 'every' } },
      { label: 'Only the client', set: { retrying: 'first' } },
    ],
    finding: 'amplification',
  },
  'all-at-once': {
    title: 'Two hundred calls at one instant',
    look: 'They all fail at the same moment. Without jitter they all come back at the same moment too.',
    set: { pause: 0, burst: 200, failure: 100, callRate: 0.5, timeout: 1 },
    lanes: [
      AT_ONCE,
      { label: 'Exponential backoff', set: { backoff: 'exponential' } },
      { label: 'With full jitter', set: { backoff: 'jitter' } },
    ],
    finding: 'retryPeak',
  },
  fine: {
    title: 'One attempt in twenty fails',
    look: 'A server with time to spare, and failures that have nothing to do with load: retries mend nearly all of them for a twentieth more work.',
    set: { pause: 0, failure: 5 },
    lanes: [
      { label: 'One attempt', set: { attempts: 1 } },
      { label: 'Three attempts', set: { attempts: 3 } },
    ],
    finding: 'answered',
  },
} as const satisfies Record<string, Preset>;
