import * as dagre from '@dagrejs/dagre';
import { parts, type Link } from './parts';

export interface Placed {
  readonly id: string;
  /** The box's middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The name, broken into lines that fit the box. */
  readonly lines: readonly string[];
}

export interface Routed {
  readonly id: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Drawing {
  readonly nodes: ReadonlyMap<string, Placed>;
  readonly edges: ReadonlyMap<string, Routed>;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 142;
const LINE = 16;
const CHARACTERS = 18;
const GAP = 36;

/** Breaks a name into at most three lines; what is longer ends in an ellipsis (the whole name stands in the panel). */
export function lines(name: string, width = CHARACTERS, most = 3): string[] {
  const broken: string[] = [];
  let line = '';
  for (const word of name.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width || line === '') line = longer;
    else {
      broken.push(line);
      line = word;
    }
  }
  if (line !== '') broken.push(line);
  const kept = broken.slice(0, most).map((each) => (each.length > width ? `${each.slice(0, width - 1)}…` : each));
  if (broken.length > most) kept[most - 1] = `${kept[most - 1]!.slice(0, width - 1).replace(/[\s,]+$/, '')}…`;
  return kept;
}

/**
 * Draws the influence graph in layers, causes left of their effects, each connected piece by itself: the largest on top, the
 * small ones packed in rows below. The same graph gives the same drawing, whatever the order it comes in.
 */
export function layout(
  nodes: readonly { readonly id: string; readonly name: string }[],
  edges: readonly Link[],
  most = 1500,
): Drawing {
  const placed = new Map<string, Placed>();
  const routed = new Map<string, Routed>();
  let [x, y, row, width] = [0, 0, 0, 0];
  parts(nodes, edges).forEach((part, at) => {
    const drawn = layers(part.nodes, part.edges);
    const alone = at === 0 && part.nodes.length > 3;
    if (x > 0 && x + drawn.width > Math.max(most, width)) [x, y, row] = [0, y + row + GAP, 0];
    for (const node of drawn.nodes) placed.set(node.id, { ...node, x: node.x + x, y: node.y + y });
    for (const { id, points } of drawn.edges)
      routed.set(id, { id, points: points.map((point) => ({ x: point.x + x, y: point.y + y })) });
    width = Math.max(width, x + drawn.width);
    row = Math.max(row, drawn.height);
    if (alone) [x, y, row] = [0, y + drawn.height + GAP * 1.5, 0];
    else x += drawn.width + GAP;
  });
  const bottom = Math.max(0, ...[...placed.values()].map((node) => node.y + node.height / 2));
  return { nodes: placed, edges: routed, width, height: bottom };
}

function layers(nodes: readonly { readonly id: string; readonly name: string }[], edges: readonly Link[]) {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'LR',
    nodesep: 14,
    edgesep: 10,
    ranksep: 30,
    ranker: 'network-simplex',
    acyclicer: 'greedy',
  });
  const boxes = new Map(
    nodes.map(({ id, name }) => {
      const broken = lines(name);
      return [id, { width: WIDTH, height: 14 + LINE * broken.length, lines: broken }] as const;
    }),
  );
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height });
  for (const { id, cause, effect } of edges) graph.setEdge(cause, effect, { width: 18, height: 18, labelpos: 'c' }, id);
  dagre.layout(graph);
  const size = graph.graph() as { width?: number; height?: number };
  return {
    nodes: nodes.map(({ id }): Placed => {
      const { x, y } = graph.node(id) as { x: number; y: number };
      return { id, x: Math.round(x), y: Math.round(y), ...boxes.get(id)! };
    }),
    edges: edges.map(({ id, cause, effect }): Routed => {
      const { points } = graph.edge(cause, effect, id) as { points: { x: number; y: number }[] };
      return { id, points: points.map((point) => ({ x: Math.round(point.x), y: Math.round(point.y) })) };
    }),
    width: size.width ?? 0,
    height: size.height ?? 0,
  };
}

/** A smooth line that starts and ends at the outer points of an edge and is drawn towards those between them. */
export function curve(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [first, second] = points;
  const last = points.at(-1);
  if (!first || !second || !last) return '';
  if (points.length === 2) return `M${first.x} ${first.y}L${second.x} ${second.y}`;
  const inner = points.slice(1, -1);
  const bends = inner.map((point, at) => {
    const next = inner[at + 1];
    const end = next ? { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } : last;
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y}${bends.join('')}`;
}

/** The point of that line where a sign can stand: on the bend in its middle. */
export function middleOf(points: readonly { readonly x: number; readonly y: number }[]): { x: number; y: number } {
  const at = Math.floor(points.length / 2);
  const point = points[at] ?? { x: 0, y: 0 };
  const [before, after] = [points[at - 1], points[at + 1]];
  if (!before || !after) return point;
  const half = (a: { x: number; y: number }, b: { x: number; y: number }) => ({
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
  });
  const start = at === 1 ? before : half(before, point);
  const end = at + 2 === points.length ? after : half(point, after);
  return half(half(start, end), point);
}
