/** What an edge is like: told by colour and by the form of its line, so that neither eye nor printer needs the colour. */
export type Tone = 'cooperation' | 'conflict' | 'mixed' | 'neutral';

export interface Counts {
  readonly cooperation: number;
  readonly conflict: number;
}

/** Mixed from a quarter of the weaker kind on. */
export function toneOf({ cooperation, conflict }: Counts): Tone {
  const all = cooperation + conflict;
  if (all === 0) return 'neutral';
  if (Math.min(cooperation, conflict) / all >= 0.25) return 'mixed';
  return conflict > cooperation ? 'conflict' : 'cooperation';
}

/** The line's form: solid for cooperation, dashes for conflict, dash and dot for both, dots for neither. */
export function dashes(tone: Tone, width: number): string | undefined {
  const w = Math.max(1.5, width);
  switch (tone) {
    case 'cooperation':
      return undefined;
    case 'conflict':
      return `${3 * w} ${1.8 * w}`;
    case 'mixed':
      return `${4 * w} ${1.6 * w} ${w} ${1.6 * w}`;
    case 'neutral':
      return `${w} ${1.5 * w}`;
  }
}

/** Pixels for a number of events: grows with the root, so that one hundred does not hide one. */
export function lineWidth(count: number, most: number): number {
  if (count <= 0) return 0;
  return 1.4 + 6 * Math.sqrt((count - 1) / Math.max(1, most - 1));
}

export function radius(weight: number, heaviest: number): number {
  return 7 + 17 * Math.sqrt(Math.max(0, weight) / Math.max(1, heaviest));
}
