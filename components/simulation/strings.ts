/**
 * The words on the face of a figure. What its parts say that are fetched when they are asked for is in `later-strings.ts`;
 * what a simulation says is in its own definition.
 */
export const strings = {
  views: {
    ...{ stage: 'Stage', charts: 'Charts', sweep: 'Sweep', events: 'Events', inspect: 'Inspect' },
    ...{ code: 'Code', about: 'About' },
  },
  stage: 'Stage',
  arrivals: 'arrivals',
  waiting: (count: number) => `${count} waiting`,
  moved: 'of these keys moved',
  andMore: (count: number) => `and ${count} more`,
  longestLine: (count: number) => `longest line ${count}`,
  at: (time: string, unit: 'seconds' | 'steps') => (unit === 'steps' ? `Step ${time}` : `${time} s`),
  transport: {
    label: 'Transport',
    back: 'Step back',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    speed: 'Speed',
    scrub: 'Moment of the run',
    keys: 'Keys (?)',
  },
  speed: (speed: number) => (speed < 1 ? `1/${Math.round(1 / speed)}×` : `${Math.round(10 * speed) / 10}×`),
  presets: 'Scenario',
  more: 'More',
  unlimited: 'unlimited',
  add: (one: string) => `Add ${one}`,
  remove: (what: string) => `Remove ${what}`,
  lane: (index: number) => `lane ${'ABCD'[index] ?? index + 1}`,
  problem: 'Some values of the link were replaced',
  results: 'The run and its results',
  notFetched: 'This part could not be fetched. Is the network there?',
} as const;
