import type { Network } from '../../api/answers';

export type NetworkEdge = Network['edges'][number];

/** An edge's name in the address. */
export const edgeKey = ({ from, to }: { from: string; to: string }): string => `${from}~${to}`;

/** What is selected: an edge, an actor, or nothing (also when the address names what is not in the network). */
export type Selection = { edge: NetworkEdge } | { node: Network['nodes'][number] } | null;

export function selection(network: Network, edge: string | null, node: string | null): Selection {
  if (edge !== null) {
    const found = network.edges.find((each) => edgeKey(each) === edge);
    if (found) return { edge: found };
  }
  if (node !== null) {
    const found = network.nodes.find(({ id }) => id === node);
    if (found) return { node: found };
  }
  return null;
}

/** The weightiest first. */
export const byCount = (a: NetworkEdge, b: NetworkEdge): number =>
  b.count - a.count || (edgeKey(a) < edgeKey(b) ? -1 : 1);
