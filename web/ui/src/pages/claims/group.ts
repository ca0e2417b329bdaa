import type { Names } from '../../api/answers';
import type { Claim, ClaimKind, Conflict, Span } from '../../api/records';
import { CLAIM_KINDS, speakerWords } from '../../text/words';
import { claimOf, inOrder } from '../conflicts/sides';

export type By = 'speaker' | 'kind' | 'date';

export interface Group {
  readonly key: string;
  readonly title: string;
  readonly claims: readonly Claim[];
}

const KINDS = Object.keys(CLAIM_KINDS) as ClaimKind[];
const KIND_TITLES: Record<ClaimKind, string> = {
  statement: 'Statements',
  denial: 'Denials',
  demand: 'Demands',
  forecast: 'Forecasts',
  accusation: 'Accusations',
  assessment: 'Assessments',
  promise: 'Promises',
  threat: 'Threats',
};

/** Claims under headings: speakers with most to say first, kinds in their fixed order, years backwards. */
export function groups(claims: readonly Claim[], by: By, names: Pick<Names, 'actors'>): Group[] {
  const found = new Map<string, { title: string; claims: Claim[] }>();
  for (const claim of claims) {
    const { key, title } = heading(claim, by, names);
    const group = found.get(key) ?? { title, claims: [] };
    group.claims.push(claim);
    found.set(key, group);
  }
  return [...found]
    .map(([key, group]) => ({ key, title: group.title, claims: [...group.claims].sort(byDate) }))
    .sort((a, b) => order(a, b, by));
}

function heading(claim: Claim, by: By, names: Pick<Names, 'actors'>): { key: string; title: string } {
  switch (by) {
    case 'speaker':
      return speakerOf(claim, names);
    case 'kind':
      return { key: claim.kind, title: KIND_TITLES[claim.kind] };
    case 'date': {
      const year = (claim.when.start ?? claim.when.end)?.slice(0, 4);
      return year ? { key: year, title: year } : { key: '', title: 'No date' };
    }
  }
}

function speakerOf(claim: Claim, names: Pick<Names, 'actors'>): { key: string; title: string; id: string | null } {
  if (claim.speaker)
    return { key: claim.speaker, id: claim.speaker, title: names.actors[claim.speaker]?.name ?? claim.speaker };
  const words = speakerWords(claim);
  return { key: `words ${words.toLowerCase()}`, id: null, title: words };
}

function order(a: Group, b: Group, by: By): number {
  if (by === 'kind') return KINDS.indexOf(a.key as ClaimKind) - KINDS.indexOf(b.key as ClaimKind);
  if (by === 'date') return a.key < b.key ? 1 : -1;
  return b.claims.length - a.claims.length || (a.title < b.title ? -1 : 1);
}

/** Newest first; what has no date last; else as the text has it. */
function byDate(a: Claim, b: Claim): number {
  const [x, y] = [a.when.start ?? a.when.end ?? '', b.when.start ?? b.when.end ?? ''];
  if (x !== y) return x < y ? 1 : -1;
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.cue.start - b.cue.start;
}

/** Who speaks, how often, and how often to deny. */
export function speakers(claims: readonly Claim[], names: Pick<Names, 'actors'>) {
  const found = new Map<string, { id: string | null; name: string; claims: number; denials: number }>();
  for (const claim of claims) {
    const { key, title, id } = speakerOf(claim, names);
    const speaker = found.get(key) ?? { id, name: title, claims: 0, denials: 0 };
    speaker.claims++;
    if (claim.kind === 'denial') speaker.denials++;
    found.set(key, speaker);
  }
  return [...found.values()].sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}

export interface Dispute {
  readonly conflict: Conflict;
  /** The other side's words. */
  readonly other: Span;
  readonly words: string;
}

/** What is set against each claim, by the claim's id: what contradicts it first. What agrees with it is left out. */
export function disputes(claims: readonly Claim[], conflicts: readonly Conflict[]): Map<string, Dispute[]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const found = new Map<string, Dispute[]>();
  for (const conflict of inOrder(conflicts)) {
    const { relation, a, b, items } = conflict;
    if (relation === 'corroborates') continue;
    for (const item of items) {
      const claim = byId.get(item);
      if (!claim) continue;
      const first = claimOf(a, items, [claim]) !== null;
      if (!first && claimOf(b, items, [claim]) === null) continue;
      const words = {
        contradicts: 'contradicted by',
        qualifies: first ? 'qualifies' : 'qualified by',
        updates: first ? 'updates' : 'updated by',
      }[relation];
      found.set(item, [...(found.get(item) ?? []), { conflict, other: first ? b : a, words }]);
    }
  }
  return found;
}
