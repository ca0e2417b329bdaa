// Plain words for the codes of the records.
import type { ActorKind, Claim, ClaimKind, Quad, Relation, Status } from '../api/records';

export interface EventType {
  /** A noun for headings and filters. */
  label: string;
  quad: Quad;
  modes: readonly string[];
}

/** PLOVER's sixteen types in the order from cooperation to violence. */
export const EVENT_TYPES: Record<string, EventType> = {
  AGREE: { label: 'Agree', quad: 'verbal_cooperation', modes: [] },
  CONSULT: { label: 'Consult', quad: 'verbal_cooperation', modes: ['visit', 'third-party', 'multilateral', 'phone'] },
  SUPPORT: { label: 'Support', quad: 'verbal_cooperation', modes: [] },
  CONCEDE: { label: 'Concede', quad: 'verbal_cooperation', modes: [] },
  COOPERATE: { label: 'Cooperate', quad: 'material_cooperation', modes: [] },
  AID: { label: 'Aid', quad: 'material_cooperation', modes: [] },
  RETREAT: {
    label: 'Retreat',
    quad: 'material_cooperation',
    modes: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  },
  REQUEST: { label: 'Request', quad: 'verbal_conflict', modes: ['assist', 'change', 'yield', 'meet'] },
  ACCUSE: { label: 'Accuse', quad: 'verbal_conflict', modes: ['disapprove', 'investigate', 'allege'] },
  REJECT: { label: 'Reject', quad: 'verbal_conflict', modes: ['assist', 'change', 'yield', 'meet'] },
  THREATEN: {
    label: 'Threaten',
    quad: 'verbal_conflict',
    modes: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  },
  PROTEST: {
    label: 'Protest',
    quad: 'material_conflict',
    modes: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  },
  SANCTION: { label: 'Sanction', quad: 'material_conflict', modes: ['convict', 'expel', 'withdraw', 'discontinue'] },
  MOBILIZE: { label: 'Mobilize', quad: 'material_conflict', modes: ['troops', 'weapons', 'police', 'militia'] },
  COERCE: {
    label: 'Coerce',
    quad: 'material_conflict',
    modes: [
      'seize',
      'restrict',
      'censor',
      'curfew',
      'martial-law',
      'arrest',
      'deport',
      'withhold',
      'misinformation',
      'cyber',
    ],
  },
  ASSAULT: {
    label: 'Assault',
    quad: 'material_conflict',
    modes: [
      'abduct',
      'beat',
      'torture',
      'sexual',
      'targeted',
      'destroy',
      'primitive',
      'firearms',
      'explosives',
      'suicide-attack',
      'aerial',
      'drone',
      'heavy-weapons',
      'crowd-control',
      'unconventional',
    ],
  },
};

export const typeLabel = (type: string): string => EVENT_TYPES[type]?.label ?? type.toLowerCase();

/** A summary with its types in words: "Norland → Sudland: Assault (shelling)" of "…: ASSAULT (shelling)". */
export const inTypes = (summary: string): string =>
  summary.replace(/\b[A-Z]{3,}\b/g, (word) => EVENT_TYPES[word]?.label.toLowerCase() ?? word);

export const QUADS: Record<Quad, string> = {
  verbal_cooperation: 'cooperation in words',
  material_cooperation: 'cooperation in deeds',
  verbal_conflict: 'conflict in words',
  material_conflict: 'conflict in deeds',
};

export const isCooperation = (quad: Quad): boolean => quad.endsWith('cooperation');
export const isMaterial = (quad: Quad): boolean => quad.startsWith('material');

export const STATUSES: Record<Status, { label: string; means: string }> = {
  fact: { label: 'reported as fact', means: 'At least one article tells it as having happened' },
  claim: { label: 'claimed', means: 'Only somebody quoted says so' },
  denial: { label: 'denied', means: 'Whoever speaks of it denies it' },
  planned: { label: 'planned', means: 'Announced or intended, not yet done' },
  hypothetical: { label: 'hypothetical', means: 'Spoken of as possible' },
};

export const CLAIM_KINDS: Record<ClaimKind, string> = {
  statement: 'says',
  denial: 'denies',
  demand: 'demands',
  forecast: 'expects',
  accusation: 'accuses',
  assessment: 'judges',
  promise: 'promises',
  threat: 'threatens',
};

const CLAIM_KINDS_OF_MANY: Record<ClaimKind, string> = {
  statement: 'say',
  denial: 'deny',
  demand: 'demand',
  forecast: 'expect',
  accusation: 'accuse',
  assessment: 'judge',
  promise: 'promise',
  threat: 'threaten',
};

/** What the speaker does, after its name: "Ada denies", "Experts deny". */
export function claimVerb(kind: ClaimKind, speaker: { name: string; kind: ActorKind } | undefined): string {
  return (speaker?.kind === 'group' && speaker.name.endsWith('s') ? CLAIM_KINDS_OF_MANY : CLAIM_KINDS)[kind];
}

export const RELATIONS: Record<Relation, string> = {
  contradicts: 'contradicts',
  qualifies: 'qualifies',
  updates: 'updates',
  corroborates: 'agrees with',
};

export const ACTOR_KINDS: Record<ActorKind, string> = {
  country: 'country',
  person: 'person',
  organization: 'organization',
  group: 'group',
};

/** "1 event", "2 events", "1,200 events". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** With a thousands comma, the same in every locale. */
export function number(n: number): string {
  return n.toLocaleString('en-US');
}

/** What an article is called where it has no title: its publisher, or the end of its address. */
export function documentLabel(
  document: { title: string | null; uri: string | null; publisher?: string | null } | undefined,
): string {
  if (document === undefined) return 'article';
  if (document.title) return document.title;
  const name = document.uri
    ?.split(/[\\/:]/)
    .filter(Boolean)
    .at(-1);
  return name ? `Untitled (${name})` : 'Untitled article';
}

/** What stands for a speaker of whom the article says nothing. */
export const NOBODY = 'somebody not named';

/** The words for a speaker who is no actor; where the word that says so stands for him ("the claim that"), nobody is named. */
export function speakerWords({ speaker_text, cue }: Pick<Claim, 'speaker_text' | 'cue'>): string {
  if (speaker_text === null) return 'the article';
  return speaker_text === cue.quote ? NOBODY : speaker_text;
}
