import type { Claim, Conflict, Relation, Span } from '../../api/records';

const ORDER: readonly Relation[] = ['contradicts', 'qualifies', 'updates', 'corroborates'];

/** What contradicts comes first, what agrees last; else the order of the list. */
export function inOrder(conflicts: readonly Conflict[]): Conflict[] {
  return [...conflicts].sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation));
}

/** The claim whose words a side of a conflict is: its speaker stands behind them, and the article does not. */
export function claimOf(side: Span, items: readonly string[], claims: readonly Claim[]): Claim | null {
  return (
    claims.find(
      (claim) =>
        items.includes(claim.id) &&
        claim.document === side.document &&
        claim.content.some(({ start, end }) => start < side.end && side.start < end),
    ) ?? null
  );
}

/** What `a` does to `b`, in words to stand between them. */
export const BETWEEN: Record<Relation, { words: string; mark: string; both: boolean }> = {
  contradicts: { words: 'contradict one another', mark: '≠', both: true },
  qualifies: { words: 'qualifies', mark: '≈', both: false },
  updates: { words: 'updates', mark: '→', both: false },
  corroborates: { words: 'agree independently', mark: '=', both: true },
};

/** Whether both sides stand in the same article. */
export const withinOne = ({ a, b }: Conflict): boolean => a.document === b.document;
