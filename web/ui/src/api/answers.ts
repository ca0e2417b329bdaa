// What the routes of /api/v1 answer. Records stand in records.ts; here is what is wrapped around them.
import type {
  Actor,
  ActorKind,
  Claim,
  Conflict,
  Document,
  Edge,
  Event,
  Influence,
  Mention,
  Node,
  Place,
  Quad,
  Report,
  Sign,
  Span,
  Status,
  When,
} from './records';

export interface ActorName {
  name: string;
  kind: ActorKind;
  country: string | null;
}

export interface DocumentName {
  title: string | null;
  publisher: string | null;
  published: When;
  uri: string | null;
  duplicate_of: string | null;
}

/** Every actor and document that an answer names, so that a page needs no second request to show their names. */
export interface Names {
  actors: Record<string, ActorName>;
  documents: Record<string, DocumentName>;
}

export interface List<T> extends Names {
  items: T[];
  next: string | null;
  total: number;
}

export interface Service {
  name: string;
  version: string;
  case: { folder: string; revision: number | string; articles: number; joined: boolean };
  changes_allowed: boolean;
  token_needed: boolean;
}

export interface Overview extends Names {
  counts: Record<string, number>;
  active_actors: (ActorName & {
    id: string;
    mentions: number;
    acts: number;
    receives: number;
    conflict: number;
    cooperation: number;
  })[];
  newest_events: Event[];
  corroborated_events: Event[];
  open_conflicts: Conflict[];
  sources: { publisher: string | null; articles: number; copies: number; events: number; claims: number }[];
  types: { type: string; quad: Quad; count: number }[];
  span: { from: string | null; to: string | null } | null;
}

export interface Brief {
  markdown: string;
  html: string;
}

export type ActorItem = Actor & { acts?: number; receives?: number };

/** One record, beside it what belongs to it: a record's own `actors` and the names of actors would be one key otherwise. */
export interface Item<T> extends Names {
  item: T;
}

export interface ActorDetail extends Item<Actor> {
  events_as_actor: number;
  events_as_recipient: number;
  counterparts: ({ actor: string; count: number } & Partial<Record<Quad, number>>)[];
  suggestions: Actor[];
}

export interface EventDetail extends Item<Event> {
  claims: string[];
  conflicts: Conflict[];
  also: Event[];
}

/** What was read in an article. */
export interface ReadItems {
  reports: { event: string; index: number; report: Report }[];
  claims: Claim[];
  influences: Influence[];
  conflicts: Conflict[];
}

export interface Reading extends Names, ReadItems {
  document: Document;
  text: string;
  blocks: { kind: string; start: number; end: number }[];
  sentences: { start: number; end: number }[];
  mentions: (Mention & { name?: string })[];
  /** By event: what other articles say of it. */
  related: Record<string, Span[]>;
  /** What analysts have taken out, as it was. */
  rejected: ReadItems;
  /** By item and actor, the corrections that hold of it. */
  corrected: Record<string, Correcting[]>;
}

export interface TimelineEvent {
  id: string;
  type: string;
  quad: Quad;
  intensity: number | null;
  status: Status;
  when: When;
  summary: string;
  independent_sources: number;
  actors: string[];
  recipients: string[];
}

export interface Bucket {
  start: string;
  end: string;
  cooperation: number;
  conflict: number;
  neutral: number;
  imprecise: number;
}

export interface Timeline extends Names {
  bucket: 'day' | 'week' | 'month' | 'quarter' | 'year';
  from: string | null;
  to: string | null;
  buckets: Bucket[];
  events: TimelineEvent[];
  truncated?: boolean;
  undated: number;
  /** How many of each type have no date, the most frequent first. */
  undated_types: { type: string; quad: Quad; count: number }[];
}

export interface Network {
  nodes: (ActorName & { id: string; weight: number })[];
  edges: {
    from: string;
    to: string;
    count: number;
    tone: number;
    cooperation: number;
    conflict: number;
    types: { type: string; count: number }[];
    events: string[];
  }[];
  periods: { start: string; end: string }[];
}

export interface MapAnswer extends Names {
  features: {
    event: string;
    /** Null where only the country is known. */
    lat: number | null;
    lon: number | null;
    precision: string;
    name: string;
    country: string | null;
    type: string;
    quad: Quad;
    when: When;
    summary: string;
    independent_sources: number;
  }[];
  countries: { code: string; count: number; conflict: number; cooperation: number }[];
  unplaced: number;
}

export interface SearchAnswer extends Names {
  items: { document: string; start: number; end: number; quote: string; score: number }[];
  /** Actors whose name matches; `actors` are the names of all that the answer mentions. */
  found_actors: Actor[];
  events: Event[];
  nodes: Node[];
}

export interface EdgeQuote {
  influence: string;
  document: string;
  quote: Span | string;
  voice: { actor: string | null; text: string | null; role: 'author' | 'speaker' };
  modality: Influence['modality'];
}

export type QuotedEdge = Edge & { quotes: EdgeQuote[] };

export interface Model extends Partial<Names> {
  nodes: (Node & { in: number; out: number; influences: number })[];
  edges: QuotedEdge[];
  components: number;
  largest: number;
}

export interface WhatIf {
  set: Record<string, number>;
  draws: number;
  seed: number;
  unsettled: number;
  nodes: {
    id: string;
    name: string;
    up: number;
    down: number;
    unchanged: number;
    p10: number;
    p50: number;
    p90: number;
    label: string;
    paths: string[][];
    deciding: string[];
  }[];
  edges: Record<string, QuotedEdge>;
}

export interface Question extends Names {
  question: string;
  rows: {
    stance: 'for' | 'against' | 'unclear';
    statement: Span;
    voice: { actor: string | null; text: string | null; role: 'author' | 'speaker' };
    when: When;
    /** Null for a sentence that belongs to no record. */
    item: string | null;
    score: number;
  }[];
}

export type CorrectionKind =
  'merge' | 'split' | 'rename' | 'retype' | 'redate' | 'flip' | 'confirm' | 'reject' | 'restore';

export interface Correction {
  id: string;
  kind: CorrectionKind;
  targets: Record<string, unknown>[];
  to: Record<string, unknown> | null;
  who: string | null;
  when: string;
  why: string | null;
  state: 'applied' | 'superseded' | 'nowhere' | 'undone';
  says: string;
  undone: { id: string; who: string; when: string; why: string | null } | null;
  touches: string[];
  /** The first of what it touches, in words. */
  items: Touched[];
}

export interface Touched {
  id: string;
  kind: 'actor' | 'event' | 'claim' | 'conflict' | 'influence';
  says: string;
  /** The words it rests on; null for an actor. */
  evidence: Span | null;
}

/** A correction as it is told beside what it corrects. */
export type Correcting = Pick<Correction, 'id' | 'kind' | 'says' | 'who' | 'when' | 'why'>;

/** What analysts have taken out of the case, as it was. */
export interface Rejected extends Names {
  events: Event[];
  claims: Claim[];
  conflicts: Conflict[];
  influences: Influence[];
}

/** What POST /corrections takes. */
export interface NewCorrection {
  kind: CorrectionKind;
  item: string;
  with?: string[];
  mentions?: string[];
  name?: string;
  type?: string;
  mode?: string | null;
  when?: string;
  what?: 'sign' | 'direction' | '+' | '-';
  who?: string;
  why?: string;
}

export type { Place, Sign };
