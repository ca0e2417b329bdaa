/** A label that belongs to a disc (or another shape about as large) on the screen. */
export interface Label {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LETTER = 6.5;
const HALF_LINE = 7;

/**
 * Where labels can be drawn so that none covers another or another's disc: below its disc, else above, right or left of it,
 * else not at all (zooming in makes room). The first come first, so give them in order of weight. What is kept (what is
 * selected) is drawn in any case. A place is the middle of the line of text, and lies in the frame where one is given.
 * The first few may be insisted on: they take the side where they hide the fewest discs.
 */
export function placeLabels(
  labels: readonly Label[],
  kept: ReadonlySet<string> = new Set(),
  frame?: { readonly width: number; readonly height: number },
  insist = 0,
): Map<string, { x: number; y: number }> {
  const drawn: Box[] = [];
  const discs = labels.map(({ id, x, y, r }) => ({ id, left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const placed = new Map<string, { x: number; y: number }>();
  const ordered = [...labels.filter(({ id }) => kept.has(id)), ...labels.filter(({ id }) => !kept.has(id))];
  for (const [rank, { id, text, x, y, r }] of ordered.entries()) {
    const half = (text.length * LETTER) / 2;
    const places = [
      { x, y: y + r + 10 },
      { x, y: y - r - 10 },
      { x: x + r + half + 4, y },
      { x: x - r - half - 4, y },
    ];
    const boxes = places.map((at) => ({
      left: at.x - half,
      right: at.x + half,
      top: at.y - HALF_LINE,
      bottom: at.y + HALF_LINE,
    }));
    const possible = boxes
      .map((box, side) => ({ box, side }))
      .filter(({ box }) => inside(box, frame) && !drawn.some((other) => overlap(box, other)));
    const hidden = (box: Box) => discs.filter((disc) => disc.id !== id && overlap(box, disc)).length;
    const free =
      possible.find(({ box }) => hidden(box) === 0) ??
      (rank < insist ? possible.sort((a, b) => hidden(a.box) - hidden(b.box))[0] : undefined);
    const at = free ? free.side : kept.has(id) ? 0 : -1;
    if (at < 0) continue;
    placed.set(id, places[at]!);
    drawn.push(boxes[at]!);
  }
  return placed;
}

function inside(box: Box, frame: { readonly width: number; readonly height: number } | undefined): boolean {
  return !frame || (box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height);
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A name cut to what a label holds. */
export function cut(name: string, most = 26): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
