import { boxOf, type Box } from '../../drawing/viewport';

interface Weighed {
  readonly box: Box;
  readonly count: number;
}

/**
 * The part of a drawing in which most happens: the boxes nearest to the weighted middle that together hold three quarters of
 * the events. One event on the other side of the world does not shrink the rest to a dot.
 */
export function where(boxes: readonly Weighed[], share = 0.75): Box | null {
  if (boxes.length === 0) return null;
  const parts = boxes.map(({ box, count }) => ({ box, count, x: box.x + box.width / 2, y: box.y + box.height / 2 }));
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const middle = {
    x: median(parts.map(({ x, count }) => [x, count])),
    y: median(parts.map(({ y, count }) => [y, count])),
  };
  const near = parts
    .map((part) => ({ ...part, distance: Math.hypot(part.x - middle.x, part.y - middle.y) }))
    .sort((a, b) => a.distance - b.distance);
  const corners: { x: number; y: number }[] = [];
  let held = 0;
  for (const { box, count } of near) {
    if (held >= share * all) break;
    held += count;
    corners.push({ x: box.x, y: box.y }, { x: box.x + box.width, y: box.y + box.height });
  }
  return boxOf(corners);
}

/** The value in the middle of the weights. */
function median(values: readonly (readonly [value: number, weight: number])[]): number {
  const sorted = [...values].sort(([a], [b]) => a - b);
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let sum = 0;
  for (const [value, weight] of sorted) {
    sum += weight;
    if (sum >= half) return value;
  }
  return 0;
}
