// Overlapping marks on a text, cut into pieces that do not overlap, so that each piece can be one element.

export interface Mark<T> {
  start: number;
  end: number;
  value: T;
}

export interface Segment<T> {
  start: number;
  end: number;
  /** The marks that cover the piece, in their given order. */
  marks: T[];
}

/** Cuts [start, end) at every mark's edges. The pieces follow one another without a gap. Marks reaching outside are cut off. */
export function segments<T>(start: number, end: number, marks: readonly Mark<T>[]): Segment<T>[] {
  const inside = marks
    .map((mark, order) => ({
      from: Math.max(start, mark.start),
      to: Math.min(end, mark.end),
      value: mark.value,
      order,
    }))
    .filter((mark) => mark.from < mark.to);
  const edges = new Set<number>([start, end]);
  for (const mark of inside) {
    edges.add(mark.from);
    edges.add(mark.to);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const opening = [...inside].sort((a, b) => a.from - b.from);
  const pieces: Segment<T>[] = [];
  let open: typeof inside = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i] as number;
    const to = cuts[i + 1] as number;
    open = open.filter((mark) => mark.to > from);
    while (next < opening.length && (opening[next] as (typeof inside)[number]).from <= from) {
      open.push(opening[next] as (typeof inside)[number]);
      next++;
    }
    pieces.push({ start: from, end: to, marks: [...open].sort((a, b) => a.order - b.order).map((mark) => mark.value) });
  }
  return pieces;
}
