// @ts-check
/** After `npm pack`: the workspace as it was. */
import { rmSync } from 'node:fs';
import { showToWorkspace } from './manifest.mjs';

showToWorkspace();
rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
