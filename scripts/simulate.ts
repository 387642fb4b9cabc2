/** `npm run simulate -- lb-arena policy=random servers=4`: the long run of a scenario beside theory, without a page. */
import { EngineError } from '@under-load/engine';
import { answer } from './simulate/answer.ts';
import { UsageError } from './simulate/usage-error.ts';

try {
  process.stdout.write(`${await answer(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof EngineError)) throw error;
  const line = error instanceof EngineError && error.line ? `\n  ${error.line}` : '';
  process.stderr.write(`${error.message}${line}\n`);
  process.exitCode = 2;
}
