/** The policies by the name that links and the command line use. A policy's file has the same name. */
import type { Policy } from './policy.ts';
import { block } from './policies/block.ts';
import { dropOldest } from './policies/drop-oldest.ts';
import { reject } from './policies/reject.ts';
import { unbounded } from './policies/unbounded.ts';

export const policies = { reject, 'drop-oldest': dropOldest, block, unbounded } as const satisfies Record<
  string,
  Policy
>;
