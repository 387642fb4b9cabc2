/** What the view of sweeps says. */
export const sweepStrings = {
  along: 'Along',
  from: 'from',
  to: 'to',
  measure: 'Measure',
  log: 'Logarithmic',
  run: 'Run the sweep',
  again: 'Run again',
  stop: 'Stop',
  clear: 'Clear the guess',
  nothing: 'Nothing of this simulation can be swept here: it is locked, or set lane by lane.',
  waiting:
    'Guess first, if you like: drag across the picture, or take a value with Tab and the arrow keys. Then run it.',
  hint: 'Each mark is a run: choose one to show it below.',
  progress: 'The sweep so far',
  running: 'The sweep runs.',
  stopped: 'The sweep was stopped.',
  done: (seeds: number) =>
    seeds > 1
      ? `In the long run: ${seeds} seeds at each value, 95 % intervals.`
      : 'Nothing in it is random: one run at each value says everything.',
  failed: (where: string, fault: string) => `At ${where} no run could be made: ${fault}`,
  chart: (measure: string, parameter: string) => `${measure} along ${parameter}`,
  legend: {
    theory: 'theory',
    before: 'before the change',
    guess: 'your guess',
    silent: 'no theory',
    shown: 'shown below',
  },
  silent: (sign: string, stretch: string, why: string) => `${sign ? `${sign}: ` : ''}no theory ${stretch}. ${why}`,
  silentAll: (lane: string | null, why: string) => `${lane === null ? '' : `${lane}: `}${why}`,
  stretch: (from: string, to: string) => (from === to ? `at ${from}` : `from ${from} to ${to}`),
  guessAt: (value: string) => `Your guess at ${value}`,
  noGuess: 'no guess yet',
  show: (value: string) => `Show the run at ${value}`,
  shown: 'This run is shown.',
  close: (close: number, of: number) =>
    `Your guess was within 20 % at ${close} of ${of} ${of === 1 ? 'value' : 'values'}`,
  farthest: (at: string, said: string, is: string) => `; farthest off at ${at}: you said ${said}, it is ${is}`,
  table: { lane: 'Lane', guess: 'Your guess', measured: 'Measured', theory: 'Theory', none: '–' },
} as const;
