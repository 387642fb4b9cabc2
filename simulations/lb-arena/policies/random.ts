/**
 * Random: any server, by chance. It remembers nothing and looks at nothing.
 *
 * A random share of a Poisson stream is a Poisson stream again, so each server is an M/M/1 queue of its own.
 * Source: Harchol-Balter, Performance Modeling and Design of Computer Systems, 2013, chapter 24.
 */
import type { Policy } from '../policy.ts';

export const random: Policy = ({ chance }) => {
  return (servers) => servers[chance.below(servers.length)]!;
};
