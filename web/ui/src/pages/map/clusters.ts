/** Something with a place on the screen and a number of events. */
export interface Marked<T> {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly item: T;
}

export interface Cluster<T> {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly items: readonly T[];
}

/**
 * Joins marks that would cover each other: the fullest mark takes in all within a distance of it, and stays where it is, so
 * that a cluster stands at a real place and not between two. Marks come fullest first; the result keeps that order.
 */
export function clusters<T>(marks: readonly Marked<T>[], within: number): Cluster<T>[] {
  const cells = new Map<string, number[]>();
  const cell = (x: number, y: number) => `${Math.floor(x / within)} ${Math.floor(y / within)}`;
  marks.forEach(({ x, y }, at) => {
    const key = cell(x, y);
    const there = cells.get(key);
    if (there) there.push(at);
    else cells.set(key, [at]);
  });
  const taken = new Set<number>();
  const joined: Cluster<T>[] = [];
  marks.forEach((mark, at) => {
    if (taken.has(at)) return;
    const members: number[] = [];
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const other of cells.get(cell(mark.x + dx * within, mark.y + dy * within)) ?? []) {
          const { x, y } = marks[other]!;
          if (!taken.has(other) && Math.hypot(x - mark.x, y - mark.y) < within) members.push(other);
        }
    members.sort((a, b) => a - b).forEach((member) => taken.add(member));
    joined.push({
      x: mark.x,
      y: mark.y,
      count: members.reduce((sum, member) => sum + marks[member]!.count, 0),
      items: members.map((member) => marks[member]!.item),
    });
  });
  return joined;
}
