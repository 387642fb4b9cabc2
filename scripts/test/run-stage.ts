/** Runs one stage: its output is shown as it comes, and kept to count the tests in it. */
import { spawn } from 'node:child_process';
import { countsIn, type Counts } from './counts.ts';
import type { Stage } from './stages.ts';

export interface Outcome {
  readonly ok: boolean;
  readonly counts: Counts;
}

export async function runStage(stage: Stage): Promise<Outcome> {
  let output = '';
  let ok = true;
  for (const command of stage.commands()) {
    const outcome = await runCommand(command);
    output += outcome.output;
    ok = outcome.ok;
    if (!ok) break;
  }
  return { ok, counts: countsIn(output) };
}

/** Colours would hide the counts from us and add nothing to a log. */
const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined };

function runCommand([program = '', ...rest]: readonly string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const isNode = program === 'node';
    const child = spawn(isNode ? process.execPath : program, rest, {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: !isNode && process.platform === 'win32',
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
