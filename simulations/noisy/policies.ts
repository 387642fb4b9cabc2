/** The policies by the name that links and the command line use. A policy's file has the same name. */
import type { PolicyMaker } from './policy.ts';
import { deficitRoundRobin } from './policies/deficit-round-robin.ts';
import { fifo } from './policies/fifo.ts';
import { tokenBucket } from './policies/token-bucket.ts';

export const policies = {
  fifo,
  'deficit-round-robin': deficitRoundRobin,
  'token-bucket': tokenBucket,
} as const satisfies Record<string, PolicyMaker>;
