// A stretch of a quote short enough for a list, chosen so that the words that matter are in it.

export interface Excerpt {
  before: string;
  /** The words that matter; empty where none were given. */
  hit: string;
  after: string;
}

/** Cuts at spaces, to about `most` letters, with an ellipsis where something is left out. Offsets are code points in the quote. */
export function excerpt(quote: string, from: number, to: number, most: number): Excerpt {
  const letters = [...quote];
  const inside = from >= 0 && to <= letters.length && from < to;
  const start = inside ? from : 0;
  const end = inside ? to : 0;
  const room = Math.max(0, most - (end - start));
  // Two thirds of the room lie before the words: what leads to them tells more than what follows.
  let first = Math.max(0, Math.min(start - Math.ceil((room * 2) / 3), letters.length - most));
  let last = Math.min(letters.length, Math.max(first + most, end));
  if (first > 0) {
    const space = letters.indexOf(' ', first);
    if (space >= 0 && space < start) first = space + 1;
  }
  if (last < letters.length) {
    const space = letters.lastIndexOf(' ', last);
    if (space > end) last = space;
  }
  return {
    before: (first > 0 ? '…' : '') + letters.slice(first, start).join(''),
    hit: letters.slice(start, end).join(''),
    after: letters.slice(end, last).join('') + (last < letters.length ? '…' : ''),
  };
}
