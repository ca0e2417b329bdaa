import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { radius } from './tone';

export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

interface Body {
  id: string;
  r: number;
  label: number;
  x?: number;
  y?: number;
}

/**
 * Places actors so that those who have most to do with each other stand near each other. The same network gives the same
 * drawing: actors start on a spiral, the heaviest in the middle, the simulation's random numbers have a fixed seed, and it
 * runs a fixed number of steps before anything is drawn.
 */
export function layout(
  nodes: readonly { id: string; name: string; weight: number }[],
  edges: readonly { from: string; to: string; count: number }[],
): Map<string, Spot> {
  const ordered = [...nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const heaviest = ordered[0]?.weight ?? 1;
  const bodies: Body[] = ordered.map(({ id, name, weight }) => ({
    id,
    r: radius(weight, heaviest),
    label: Math.min(name.length, 22) * 3,
  }));
  const known = new Set(bodies.map(({ id }) => id));
  const links = edges
    .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
    .map(({ from, to, count }) => ({ source: from, target: to, count }))
    .sort((a, b) => key(a.source, a.target).localeCompare(key(b.source, b.target), 'en'));
  forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string | Body; target: string | Body; count: number }>(links)
        .id(({ id }) => id)
        .distance(({ source, target }) => 40 + 2.6 * ((source as Body).r + (target as Body).r)),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(({ r }) => -60 - 34 * r)
        .distanceMax(700),
    )
    .force('collide', forceCollide<Body>(({ r, label }) => Math.max(r + 16, label * 0.8)).iterations(2))
    .force('x', forceX<Body>(0).strength(0.06))
    .force('y', forceY<Body>(0).strength(0.09))
    .stop()
    .tick(300);
  return new Map(
    bodies.map(({ id, r, x, y }) => [id, { id, r, x: Math.round(x ?? 0), y: Math.round(y ?? 0) }] as const),
  );
}

const key = (source: string, target: string) => `${source}\t${target}`;
