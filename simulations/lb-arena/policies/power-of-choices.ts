/**
 * Power of choices: look at a few servers picked by chance, and join the shortest line among them.
 *
 * Two looks take most of what looking at all would give, and no two balancers run to the same server together.
 * Source: Mitzenmacher, "The Power of Two Choices in Randomized Load Balancing", 2001. Envoy's LEAST_REQUEST does it
 * with its own counts in place of a question to the server.
 */
import type { Policy, Server } from '../policy.ts';

export const powerOfChoices: Policy = ({ chance, choices, look }) => {
  return (servers) => {
    const hat = [...servers];
    let best: Server | null = null;
    for (let drawn = 0; drawn < Math.min(choices, hat.length); drawn++) {
      const pick = drawn + chance.below(hat.length - drawn);
      const server = look(hat[pick]!);
      hat[pick] = hat[drawn]!;
      if (best === null || server.line < best.line) best = server;
    }
    return best;
  };
};
