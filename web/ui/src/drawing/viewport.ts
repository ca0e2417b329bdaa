/** What part of a drawing is seen: a point p of the drawing stands at p·k + (x, y) of its frame. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const WHOLE: View = { k: 1, x: 0, y: 0 };

/** Zooms by a factor so that the point under (px, py) of the frame stays where it is. */
export function zoomAt(view: View, factor: number, px: number, py: number, min = 0.2, max = 40): View {
  const k = Math.min(max, Math.max(min, view.k * factor));
  const ratio = k / view.k;
  return { k, x: px - (px - view.x) * ratio, y: py - (py - view.y) * ratio };
}

export function pan(view: View, dx: number, dy: number): View {
  return { k: view.k, x: view.x + dx, y: view.y + dy };
}

/** The view that shows a box of the drawing as large as the frame allows, in its middle. */
export function fit(box: Box, width: number, height: number, margin = 24, max = 40): View {
  const room = (whole: number) => Math.max(1, whole - 2 * margin);
  const k = Math.min(max, room(width) / Math.max(box.width, 1e-6), room(height) / Math.max(box.height, 1e-6));
  return {
    k,
    x: width / 2 - (box.x + box.width / 2) * k,
    y: height / 2 - (box.y + box.height / 2) * k,
  };
}

/** A view as close as told, around a point of the box, and no further beyond the box than it must; what fits lies in the middle. */
export function around(
  box: Box,
  at: { x: number; y: number },
  k: number,
  width: number,
  height: number,
  margin = 24,
): View {
  const along = (start: number, length: number, point: number, room: number): number => {
    if (length * k <= room - 2 * margin) return room / 2 - (start + length / 2) * k;
    return Math.min(margin - start * k, Math.max(room - margin - (start + length) * k, room / 2 - point * k));
  };
  return { k, x: along(box.x, box.width, at.x, width), y: along(box.y, box.height, at.y, height) };
}

export function boxOf(points: readonly { x: number; y: number }[]): Box | null {
  if (points.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether a point of the drawing lies in the frame. */
export function sees(view: View, x: number, y: number, width: number, height: number): boolean {
  const [px, py] = [x * view.k + view.x, y * view.k + view.y];
  return px >= 0 && py >= 0 && px <= width && py <= height;
}

/** A view as it stands in the address: how close, and the point of the drawing in the middle of the frame, whatever its size. */
export function printView(view: View, width: number, height: number): string {
  const digits = (value: number) => String(Number(value.toPrecision(4)));
  return [view.k, (width / 2 - view.x) / view.k, (height / 2 - view.y) / view.k].map(digits).join(',');
}

/** The view that an address tells, in a frame of this size; null for what is none. */
export function parseView(text: string | null, width: number, height: number): View | null {
  const [k, x, y, ...more] = (text ?? '').split(',').map((part) => (part === '' ? NaN : Number(part)));
  if (k === undefined || x === undefined || y === undefined || more.length > 0) return null;
  if (![k, x, y].every(Number.isFinite) || k < 0.01 || k > 100) return null;
  return { k, x: width / 2 - x * k, y: height / 2 - y * k };
}
