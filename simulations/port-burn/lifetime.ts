/** How long a client lives. Each way gives the handler of a request, which makes its calls one after the other. */
import type { Script } from '@under-load/engine';
import type { Client } from './client.ts';
import type { Call } from './machine.ts';

export type Handler = (calls: readonly Call[]) => Script<void>;

export type Lifetime = (newClient: () => Client) => Handler;
