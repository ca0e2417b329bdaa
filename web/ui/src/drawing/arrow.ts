/** A circle on a drawing, or the rim at which an arrow to it ends. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Arrow {
  /** Path data of the line, from rim to rim. */
  readonly line: string;
  /** Path data of the head, a filled triangle at the end. */
  readonly head: string;
  /** The middle of the line, for a label. */
  readonly middle: { readonly x: number; readonly y: number };
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * A bent arrow from one disc to another. It bends to its own right, so that the arrow back takes the other side and both
 * are seen; an arrow from a disc to itself is a loop above it.
 */
export function arrow(from: Disc, to: Disc, width: number, bend = 0.16): Arrow {
  const size = 5 + width * 1.6;
  if (from.x === to.x && from.y === to.y) return loop(from, size);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const distance = Math.hypot(dx, dy);
  const control = {
    x: (from.x + to.x) / 2 - (dy / distance) * distance * bend,
    y: (from.y + to.y) / 2 + (dx / distance) * distance * bend,
  };
  const start = towards(from, control, from.r);
  const tip = towards(to, control, to.r + 2);
  const end = towards(to, control, to.r + 2 + size * 0.8);
  return {
    line: `M${round(start.x)} ${round(start.y)}Q${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}`,
    head: triangle(control, tip, size),
    middle: {
      x: round((start.x + 2 * control.x + end.x) / 4),
      y: round((start.y + 2 * control.y + end.y) / 4),
    },
  };
}

function loop(disc: Disc, size: number): Arrow {
  const reach = disc.r + 26;
  const [left, right] = [disc.x - disc.r * 0.6, disc.x + disc.r * 0.6];
  const foot = disc.y - disc.r * 0.8;
  const control = { x: disc.x + reach * 0.9, y: disc.y - reach * 1.7 };
  const tip = { x: right, y: foot };
  return {
    line: `M${round(left)} ${round(foot)}C${round(disc.x - reach * 0.9)} ${round(control.y)} ${round(control.x)} ${round(control.y)} ${round(right + size * 0.3)} ${round(foot - size * 0.7)}`,
    head: triangle(control, tip, size),
    middle: { x: round(disc.x), y: round(disc.y - reach * 1.2) },
  };
}

function towards(disc: { x: number; y: number }, target: { x: number; y: number }, distance: number) {
  const [dx, dy] = [target.x - disc.x, target.y - disc.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: disc.x + (dx / length) * distance, y: disc.y + (dy / length) * distance };
}

function triangle(from: { x: number; y: number }, tip: { x: number; y: number }, size: number): string {
  const [dx, dy] = [tip.x - from.x, tip.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const [bx, by] = [tip.x - ux * size, tip.y - uy * size];
  const half = size * 0.45;
  return `M${round(tip.x)} ${round(tip.y)}L${round(bx - uy * half)} ${round(by + ux * half)}L${round(bx + uy * half)} ${round(by - ux * half)}Z`;
}
