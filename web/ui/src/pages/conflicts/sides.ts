import type { Claim, Conflict, Relation, Span } from '../../api/records';

const ORDER: readonly Relation[] = ['contradicts', 'qualifies', 'updates', 'corroborates'];

/** What contradicts comes first, what agrees last; else the order of the list. */
export function inOrder(conflicts: readonly Conflict[]): Conflict[] {
  return [...conflicts].sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation));
}

/** The claim whose words a side of a conflict is: its speaker stands behind them, and the article does not. Of several the closest. */
export function claimOf(side: Span, items: readonly string[], claims: readonly Claim[]): Claim | null {
  let best: Claim | null = null;
  let most = 0;
  for (const claim of claims) {
    if (!items.includes(claim.id)) continue;
    const shared = likeness(side, claim);
    if (shared > most) [best, most] = [claim, shared];
  }
  return best;
}

/** How much a side is the same stretch as a claim's words, or as the words that say so ("was disputed"), 0 to 1. */
function likeness(side: Span, claim: Claim): number {
  if (claim.document !== side.document) return 0;
  return Math.max(
    0,
    ...[claim.cue, ...claim.content].map(({ start, end }) => {
      const common = Math.min(end, side.end) - Math.max(start, side.start);
      return common <= 0 ? 0 : common / (Math.max(end, side.end) - Math.min(start, side.start));
    }),
  );
}

/**
 * Who stands behind each side: a claim, the article (null), or that cannot be told from the claims ('unclear'), where one claim
 * holds both sides: a denial that tells what it denies.
 */
export function voicesOf(
  { a, b, items }: Conflict,
  claims: readonly Claim[],
): { a: Claim | null | 'unclear'; b: Claim | null | 'unclear' } {
  const [first, second] = [claimOf(a, items, claims), claimOf(b, items, claims)];
  if (first === null || first !== second) return { a: first, b: second };
  const [inA, inB] = [holds(a, first.cue), holds(b, first.cue)];
  const isA = inA === inB ? likeness(a, first) >= likeness(b, first) : inA;
  return isA ? { a: first, b: 'unclear' } : { a: 'unclear', b: first };
}

const holds = (outer: Span, inner: Span): boolean =>
  outer.document === inner.document && outer.start <= inner.start && inner.end <= outer.end;

/** What `a` does to `b`, in words to stand between them. */
export const BETWEEN: Record<Relation, { words: string; mark: string; both: boolean }> = {
  contradicts: { words: 'contradict one another', mark: '≠', both: true },
  qualifies: { words: 'qualifies', mark: '≈', both: false },
  updates: { words: 'updates', mark: '→', both: false },
  corroborates: { words: 'agree independently', mark: '=', both: true },
};

/** Whether both sides stand in the same article. */
export const withinOne = ({ a, b }: Conflict): boolean => a.document === b.document;
