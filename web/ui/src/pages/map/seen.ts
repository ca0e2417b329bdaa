import type { View } from '../../drawing/viewport';

/** Points a side of the grid by which the part of a country that is in the frame is looked for. */
const GRID = 9;

const outlines = new Map<string, Path2D>();
let ground: CanvasRenderingContext2D | null = null;

/** The middle of that part of an outline that is in the frame: a country that runs out of it keeps its name on it. */
export function middleOfSeen(d: string, view: View, width: number, height: number): { x: number; y: number } | null {
  ground ??= document.createElement('canvas').getContext('2d');
  if (ground === null) return null;
  let outline = outlines.get(d);
  if (outline === undefined) outlines.set(d, (outline = new Path2D(d)));
  const inside: { x: number; y: number }[] = [];
  for (let across = 1; across <= GRID; across++) {
    for (let down = 1; down <= GRID; down++) {
      const x = ((across / (GRID + 1)) * width - view.x) / view.k;
      const y = ((down / (GRID + 1)) * height - view.y) / view.k;
      if (ground.isPointInPath(outline, x, y)) inside.push({ x, y });
    }
  }
  return nearestToMiddle(inside);
}

/** Of some points the one nearest to the middle of all: the middle itself may lie beside a bent shape. */
export function nearestToMiddle(points: readonly { x: number; y: number }[]): { x: number; y: number } | null {
  if (points.length === 0) return null;
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const far = (point: { x: number; y: number }) => Math.hypot(point.x - x, point.y - y);
  return points.reduce((best, point) => (far(point) < far(best) ? point : best));
}
