/**
 * The rules a balancer can follow, by the name that links and the command line use. A rule's file in `policies/` has
 * the same name.
 */
import type { Policy } from './policy.ts';
import { ipHash } from './policies/ip-hash.ts';
import { joinShortestQueue } from './policies/join-shortest-queue.ts';
import { leastConnections } from './policies/least-connections.ts';
import { oneLine } from './policies/one-line.ts';
import { powerOfChoices } from './policies/power-of-choices.ts';
import { random } from './policies/random.ts';
import { resourceBased } from './policies/resource-based.ts';
import { roundRobin } from './policies/round-robin.ts';
import { weightedLeastConnections } from './policies/weighted-least-connections.ts';
import { weightedResponseTime } from './policies/weighted-response-time.ts';
import { weightedRoundRobin } from './policies/weighted-round-robin.ts';

export const policies = {
  random: random,
  'round-robin': roundRobin,
  'weighted-round-robin': weightedRoundRobin,
  'ip-hash': ipHash,
  'least-connections': leastConnections,
  'weighted-least-connections': weightedLeastConnections,
  'weighted-response-time': weightedResponseTime,
  'resource-based': resourceBased,
  'power-of-choices': powerOfChoices,
  'join-shortest-queue': joinShortestQueue,
  'one-line': oneLine,
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof policies;
