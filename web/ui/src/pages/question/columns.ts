import type { Question } from '../../api/answers';

export type Row = Question['rows'][number];

/** The rows by their stance, the best first, each in the order of the answer where they score alike. */
export function columns(rows: readonly Row[]): { pro: Row[]; contra: Row[]; unclear: Row[] } {
  const of = (stance: Row['stance']) => rows.filter((row) => row.stance === stance).sort((a, b) => b.score - a.score);
  return { pro: of('for'), contra: of('against'), unclear: of('unclear') };
}

/** How many different voices speak: a speaker by who he is, else by his words; an author by his article. */
export function voices(rows: readonly Row[]): number {
  return new Set(
    rows.map(({ voice, statement }) =>
      voice.role === 'author' ? `author ${statement.document}` : (voice.actor ?? `words ${voice.text?.toLowerCase()}`),
    ),
  ).size;
}

/** Where an item stands in the workbench; claims and influences are found in their article. */
export function kindOf(item: string | null): 'event' | 'claim' | 'influence' | 'other' {
  if (item === null) return 'other';
  if (item.startsWith('e')) return 'event';
  if (item.startsWith('c')) return 'claim';
  return item.startsWith('i') ? 'influence' : 'other';
}
