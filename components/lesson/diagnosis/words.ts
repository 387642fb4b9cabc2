/** Every word of the blind diagnosis but those of the shop itself. */
import { COSTS, POINTS } from './score.ts';

const points = (count: number): string => `${count} ${count === 1 ? 'point' : 'points'}`;

export const words = {
  worked: (number: number) => `Worked: case ${number}`,
  caseTitle: (number: number) => `Case ${number}`,
  begin: 'Take a case of your own',
  another: 'Another case',
  go: 'Go',
  caseNumber: 'Case number',
  before: (number: number, cured: boolean) =>
    `Last time you had case ${number}${cured ? ', and cured it.' : ', and had not cured it yet.'}`,
  panels: 'The four panels',
  lastWeek: 'last week',
  beforeFix: 'before the repair',
  checkpoint:
    'The small mark is the checkpoint: the orders store stands still from second 4 to second 5.2, every time.',
  table: 'As a table',
  second: 'second',
  now: 'now',
  after: 'after',
  what: 'measured',
  hypothesis: 'Your hypothesis, before you look any further',
  hypothesisHelp: 'It costs nothing, and may be left out.',
  none: 'not yet',
  instruments: 'What do you want to see?',
  instrumentsHelp: `Each costs ${points(COSTS.instrument)} of ${POINTS}.`,
  shownBelow: (label: string) => `${label} is shown below.`,
  name: 'What is it?',
  fix: 'What is to be changed?',
  apply: 'Change it and run the same load again',
  choose: 'Choose a name and a change first.',
  giveUp: 'Show me what it is',
  same: 'The same demand',
  cured: (left: number) => `The shop is well again. ${points(left)} of ${POINTS}.`,
  vain: (repair: string) =>
    `“${repair}”: not cured. Those who only wanted a page are not served as last week. That costs ${points(COSTS.vainFix)}; try something else.`,
  noChange: 'Not one number is different: there was nothing of this kind to repair.',
  right: (label: string) => `It was: ${label}.`,
  wrong: (named: string, label: string) =>
    `You named it ${named}; it was ${label}, which costs ${points(COSTS.wrongName)}.`,
  other: (repair: string, why: string) => `You cured it with another’s repair, “${repair}”, and that counts. ${why}`,
  unlisted: (repair: string) =>
    `You cured it with another’s repair, “${repair}”. In most cases that would not have been enough; here it was, and it counts.`,
  seen: 'You looked at what shows it.',
  unseen: (labels: readonly string[]) => `What shows it: ${labels.join(', or ')}.`,
  guessedRight: 'Your first hypothesis was right.',
  guessedWrong: (label: string) => `Your first hypothesis was ${label.toLowerCase()}.`,
  shown: (label: string, repair: string) => `It was: ${label}. The repair: ${repair.toLowerCase()}.`,
  tries: 'Tried so far',
  tried: (named: string, repair: string, cured: boolean) => `${named}; ${repair}: ${cured ? 'cured' : 'not cured'}`,
  failed: 'The case could not be run in this browser',
} as const;
