// The contract counts Unicode code points, the browser UTF-16 units. The one place that converts.

/** The way between the two for one text. Built once, asked often: 10,000 letters take no noticeable time. */
export class Offsets {
  readonly text: string;
  /** Code point offsets of the letters outside the BMP, which take two units. Usually none. */
  private readonly pairs: readonly number[];

  constructor(text: string) {
    this.text = text;
    const pairs: number[] = [];
    let point = 0;
    for (const letter of text) {
      if (letter.length === 2) pairs.push(point);
      point++;
    }
    this.pairs = pairs;
  }

  /** Code points in the text. */
  get length(): number {
    return this.text.length - this.pairs.length;
  }

  /** The UTF-16 offset of a code point offset; what lies outside the text is moved to its nearer end. */
  unit(point: number): number {
    const inside = Math.min(Math.max(0, point), this.length);
    return inside + countBelow(this.pairs, inside);
  }

  /** The stretch between two code point offsets. */
  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }
}

/** How many of the ascending numbers are smaller than the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
