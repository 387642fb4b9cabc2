/**
 * The strongly connected components of a directed graph: nodes that can reach each other stand together. Each component
 * comes before those it leads to. (R. Tarjan, SIAM J. Comput. 1, 1972; without recursion, so that no depth is too deep.)
 */
export function strongComponents(successors: readonly (readonly number[])[]): number[][] {
  const size = successors.length;
  const found = new Int32Array(size);
  const lowest = new Int32Array(size);
  const tried = new Int32Array(size);
  const waiting = new Uint8Array(size);
  const stack: number[] = [];
  const components: number[][] = [];
  let count = 0;
  for (let root = 0; root < size; root++) {
    if (found[root]) continue;
    const path = [root];
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      if (!found[node]) {
        found[node] = lowest[node] = ++count;
        stack.push(node);
        waiting[node] = 1;
      }
      const next = successors[node]![tried[node]!++];
      if (next === undefined) {
        path.pop();
        const parent = path[path.length - 1];
        if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[node]!);
        if (lowest[node] === found[node]) {
          const component = stack.splice(stack.lastIndexOf(node));
          for (const each of component) waiting[each] = 0;
          components.push(component);
        }
      } else if (!found[next]) path.push(next);
      else if (waiting[next]) lowest[node] = Math.min(lowest[node]!, found[next]!);
    }
  }
  return components.reverse();
}
