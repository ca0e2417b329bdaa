export interface Link {
  readonly id: string;
  readonly cause: string;
  readonly effect: string;
}

/** One connected piece of the graph. */
export interface Part<N, E> {
  readonly nodes: readonly N[];
  readonly edges: readonly E[];
}

/** The graph's connected pieces, the largest first, then by the smallest id in them. */
export function parts<N extends { readonly id: string }, E extends Link>(
  nodes: readonly N[],
  edges: readonly E[],
): Part<N, E>[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const head = new Map<string, string>(nodes.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let top = id;
    while (head.get(top) !== top) top = head.get(top)!;
    head.set(id, top);
    return top;
  };
  const inside = edges.filter(({ cause, effect }) => ids.has(cause) && ids.has(effect));
  for (const { cause, effect } of inside) {
    const [a, b] = [find(cause), find(effect)].sort() as [string, string];
    head.set(b, a);
  }
  const found = new Map<string, { nodes: N[]; edges: E[] }>();
  for (const node of [...nodes].sort(byId)) {
    const top = find(node.id);
    const part = found.get(top) ?? { nodes: [], edges: [] };
    part.nodes.push(node);
    found.set(top, part);
  }
  for (const edge of [...inside].sort(byId)) found.get(find(edge.cause))!.edges.push(edge);
  return [...found.values()].sort((a, b) => b.nodes.length - a.nodes.length || byId(a.nodes[0]!, b.nodes[0]!));
}

/** Everything that can be reached from some nodes along the edges, themselves included. */
export function downstream(from: Iterable<string>, edges: readonly Link[]): Set<string> {
  const after = new Map<string, string[]>();
  for (const { cause, effect } of edges) after.set(cause, [...(after.get(cause) ?? []), effect]);
  const reached = new Set(from);
  const open = [...reached];
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const next of after.get(node) ?? [])
      if (!reached.has(next)) {
        reached.add(next);
        open.push(next);
      }
  return reached;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
