/** What an author writes wrongly in a lesson's components is named by its place, with what was found and what is allowed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FixtureCourse, frontmatter, placeOf, type Pass } from './fixture-course.ts';

interface Fault {
  readonly name: string;
  /** A component, and the part of it that the message should point at. */
  readonly written: string;
  readonly at: string;
  /** What was found, and what is allowed. */
  readonly says: readonly string[];
}

const measured = (run: string, rest = 'measure="movedShare"') => `<Measured run="${run}" ${rest} />`;
const base = 'hash-ring/one-more-server';

const faults: readonly Fault[] = [
  {
    name: 'an unknown simulation',
    written: measured('hash-rnig'),
    at: 'run="hash-rnig"',
    says: ['“hash-rnig”', 'did you mean hash-ring?', 'there are: hash-ring'],
  },
  {
    name: 'an unknown scenario',
    written: measured('hash-ring/one-more-sever'),
    at: 'run="hash-ring/one-more-sever"',
    says: ['“one-more-sever”', 'did you mean one-more-server?', 'one-leaves'],
  },
  {
    name: 'an unknown parameter',
    written: measured(`${base}?shceme=ring`),
    at: `run="${base}?shceme=ring"`,
    says: ['“shceme”', 'did you mean scheme?', 'virtualNodes'],
  },
  {
    name: 'a number out of range',
    written: measured(`${base}?scheme=ring&servers=51`),
    at: `run="${base}?scheme=ring&servers=51"`,
    says: ['servers: found “51”', 'a whole number from 2 to 50'],
  },
  {
    name: 'a word where a number should stand',
    written: measured(`${base}?scheme=ring&servers=four`),
    at: `run="${base}?scheme=ring&servers=four"`,
    says: ['servers: found “four”', 'a whole number from 2 to 50'],
  },
  {
    name: 'an unknown choice',
    written: measured(`${base}?scheme=rnig`),
    at: `run="${base}?scheme=rnig"`,
    says: ['scheme: found “rnig”', 'did you mean ring?', 'modulo, ring, rendezvous'],
  },
  {
    name: 'an unknown measure',
    written: measured(`${base}?scheme=ring`, 'measure="movedSahre"'),
    at: 'measure="movedSahre"',
    says: ['“movedSahre”', 'did you mean movedShare?', 'shareOfBusiest'],
  },
  {
    name: 'several lanes where one is asked for',
    written: measured(`${base}?keys=2000`),
    at: `run="${base}?keys=2000"`,
    says: ['a (Modulo), b (Ring, 100 virtual nodes)', 'scheme=modulo'],
  },
  {
    name: 'a lane that is not there',
    written: measured(base, 'lane="c" measure="movedShare"'),
    at: `run="${base}" lane="c"`,
    says: ['no lane c', 'a (Modulo), b (Ring, 100 virtual nodes)'],
  },
  {
    name: 'a seed that was chosen',
    written: measured(`${base}?scheme=ring&seed=7`),
    at: `run="${base}?scheme=ring&seed=7"`,
    says: ['leave out seed'],
  },
  {
    name: 'a unit the measure does not have',
    written: measured(`${base}?scheme=ring`, 'measure="movedShare" as="ms"'),
    at: 'as="ms"',
    says: ['as="ms"', 'whose unit here is share', 'percent'],
  },
  {
    name: 'an unknown attribute',
    written: measured(`${base}?scheme=ring`, 'mesure="movedShare"'),
    at: 'mesure="movedShare"',
    says: ['“mesure”', 'did you mean measure?', 'lane'],
  },
  {
    name: 'a missing attribute',
    written: `<Claim run="${base}" measure="movedShare" is="below">No right side.</Claim>`,
    at: `<Claim run="${base}" measure="movedShare" is="below">No`,
    says: ['right is missing', 'No right side.'],
  },
  {
    name: 'an attribute that is only known when the lesson runs',
    written: `<Measured run={base + '?scheme=ring'} measure="movedShare" />`,
    at: 'run={base',
    says: ['run takes a literal'],
  },
  {
    name: 'a figure of an unknown simulation',
    written: '<Simulation of="hash-rign" />',
    at: 'of="hash-rign"',
    says: ['“hash-rign”', 'did you mean hash-ring?'],
  },
  {
    name: 'a figure in an unknown scenario',
    written: '<Simulation of="hash-ring" scenario="one-more" />',
    at: 'scenario="one-more"',
    says: ['“one-more”', 'one-more-server'],
  },
  {
    name: 'a figure with a value out of range',
    written: '<Simulation of="hash-ring" set="servers=two" />',
    at: 'set="servers=two"',
    says: ['servers: found “two”', 'a whole number from 2 to 50'],
  },
  {
    name: 'two figures with one id',
    written: '<Simulation id="ring" of="hash-ring" />\n\n<Simulation id="ring" of="hash-ring" scenario="one-leaves" />',
    at: 'id="ring" of="hash-ring" scenario="one-leaves"',
    says: ['“ring”', '<Simulation> in line', 'each needs its own'],
  },
  {
    name: 'a goal over something that is not measured',
    written: `<Challenge id="few" run="${base}?scheme=modulo" goal="movdShare <= 30%" solution="scheme=ring">Move few.</Challenge>`,
    at: 'goal="movdShare <= 30%"',
    says: ['“movdShare”', 'did you mean movedShare?'],
  },
  {
    name: 'a bet whose answer is not among its options',
    written: `<Predict id="bet" question="How many?" run="${base}?scheme=ring&keys=1000" measure="movedShare" as="percent" options={{ Most: 80, Half: 50 }}>See.</Predict>`,
    at: '<Predict id="bet"',
    says: ['the runs say', '“Half”'],
  },
];

const lesson = `${frontmatter}\n${faults.map(({ written }) => written).join('\n\n')}\n`;
const course = new FixtureCourse();
let pass: Pass;
before(() => {
  course.write('content/lessons/hashing/moving-keys.mdx', lesson);
  pass = course.measure();
});
after(() => course.remove());

for (const { name, at, says } of faults)
  test(name, () => {
    const start = `moving-keys.mdx:${placeOf(at, lesson)} `;
    const found = pass.output.split('\n\n').find((complaint) => complaint.includes(start));
    assert.ok(found, `no complaint at ${start}in\n${pass.output}`);
    for (const part of says) assert.ok(found.includes(part), `“${part}” should stand in\n${found}`);
  });

test('every fault is found in one pass, once, and the command fails', () => {
  assert.equal(pass.status, 1);
  assert.match(pass.output, new RegExp(`^${faults.length} places to correct in 1 lesson`, 'm'));
});
