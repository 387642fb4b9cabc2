/** A sentence that its runs no longer bear out stops the build. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { FixtureCourse, frontmatter, placeOf } from './fixture-course.ts';

const lessonFile = 'content/lessons/hashing/moving-keys.mdx';
const claim =
  '<Claim run="hash-ring/one-more-server?keys=1000" measure="movedShare" left="scheme=ring" is="below" right="scheme=modulo" times="0.5">';
const lesson = `${frontmatter}
A fifth server joins four. ${claim}The ring moves fewer than half of the keys that *modulo* moves.</Claim>

<Measured run="hash-ring/one-more-server?keys=1000&scheme=ring" measure="movedShare" /> of them, to be exact.
`;

const course = new FixtureCourse();
course.write(lessonFile, lesson);
after(() => course.remove());

test('a lesson whose claim holds passes, and says so', () => {
  const { status, output } = course.measure();
  assert.equal(status, 0, output);
  assert.match(output, /1 <Claim>/);
});

test('a policy changed in one line so that the claim is false stops it, with file, line, column and sentence', () => {
  const restore = course.change(
    'simulations/hash-ring/schemes/ring.ts',
    'return circle[first % circle.length]!.server;',
    'return servers[key % servers.length]!;',
  );
  const { status, output } = course.measure();
  assert.equal(status, 1, output);
  assert.ok(output.includes(`lessons/hashing/moving-keys.mdx:${placeOf(claim, lesson)} <Claim>`), output);
  assert.ok(output.includes('“The ring moves fewer than half of the keys that modulo moves.”'), output);
  assert.match(output, /measured: .*%.* over \d+ seeds/);
  assert.equal(output.match(/<Claim> /g)?.length, 1, output);

  restore();
  assert.equal(course.measure().status, 0, 'what holds again passes again');
});

test('a claim whose sides are equal stays undecided and is refused', () => {
  // Both schemes give every key to each server with the same chance.
  const equal =
    '<Claim run="hash-ring?keys=1000&change=none" measure="shareOfBusiest" left="scheme=modulo" is="below" right="scheme=rendezvous">';
  const text = `${frontmatter}\n${equal}Modulo spreads keys more evenly.</Claim>\n`;
  course.write(lessonFile, text);
  const { status, output } = course.measure();
  course.write(lessonFile, lesson);
  assert.equal(status, 1, output);
  assert.ok(output.includes(`moving-keys.mdx:${placeOf(equal, text)} <Claim>`), output);
  assert.match(output, /not decided by 64 seeds/);
  assert.ok(output.includes('“Modulo spreads keys more evenly.”'), output);
});
