// The records of the contract, key for key as `export --as jsonl` writes them. A value that is not known is null or an empty list.

export type Precision = 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'range' | 'unknown';

/** Offsets are Unicode code points of the article's stored text: see text/offsets. */
export interface Span {
  document: string;
  start: number;
  end: number;
  quote: string;
}

export interface Voice {
  actor: string | null;
  text: string | null;
  role: 'author' | 'speaker';
}

export interface When {
  start: string | null;
  end: string | null;
  precision: Precision;
  method:
    | 'explicit'
    | 'relative-to-publication'
    | 'relative-to-text'
    | 'json-ld'
    | 'microdata'
    | 'meta'
    | 'time'
    | 'metadata'
    | 'url'
    | 'feed'
    | 'given'
    | 'inferred'
    | 'unknown';
  text: string | null;
}

export interface Place {
  name: string;
  country: string | null;
  admin1: string | null;
  lat: number | null;
  lon: number | null;
  precision: string;
  geonames: number | null;
}

/** Ids of the corrections that touch a record: the API says so, the export does not. */
export interface Corrected {
  corrected?: string[];
  /** Taken out of the case by an analyst. */
  rejected?: true;
  origin?: 'machine' | 'knowledge' | 'analyst';
}

export interface Document extends Corrected {
  id: string;
  uri: string | null;
  title: string | null;
  publisher: string | null;
  authors: string[];
  language: string | null;
  published: When;
  retrieved: string | null;
  chars: number;
  sha256: string;
  duplicate_of: string | null;
  canonical: string | null;
}

export type ActorKind = 'country' | 'person' | 'organization' | 'group';

export interface Actor extends Corrected {
  id: string;
  name: string;
  kind: ActorKind;
  country: string | null;
  sectors: string[];
  aliases: { text: string; count: number; asserted_by: string }[];
  roles: { title: string; of: string | null; when: When; evidence: Span }[];
  wikidata: string | null;
}

export interface Mention {
  id: string;
  actor: string;
  document: string;
  start: number;
  end: number;
  text: string;
  kind: 'name' | 'demonym' | 'metonym' | 'nominal' | 'pronoun';
  confidence: number;
}

export type Quad = 'verbal_cooperation' | 'material_cooperation' | 'verbal_conflict' | 'material_conflict';
export type Status = 'fact' | 'claim' | 'denial' | 'planned' | 'hypothetical';

export interface Report {
  document: string;
  evidence: Span;
  trigger: Span;
  type: string;
  mode: string | null;
  actors: string[];
  recipients: string[];
  when: When;
  place: Place | null;
  status: Status;
  attributed_to: Voice;
}

export interface Event extends Corrected {
  id: string;
  type: string;
  mode: string | null;
  contexts: string[];
  cameo: string | null;
  quad: Quad;
  intensity: number | null;
  actors: string[];
  recipients: string[];
  when: When;
  place: Place | null;
  status: Status;
  summary: string;
  independent_sources: number;
  confidence: number;
  reports: Report[];
  /** The place among its reports of the one whose words stand for it. */
  lead: number;
}

export type ClaimKind =
  'statement' | 'denial' | 'demand' | 'forecast' | 'accusation' | 'assessment' | 'promise' | 'threat';

export interface Claim extends Corrected {
  id: string;
  speaker: string | null;
  speaker_text: string | null;
  cue: Span;
  kind: ClaimKind;
  content: Span[];
  direct: boolean;
  when: When;
  document: string;
  event: string | null;
}

export type Relation = 'contradicts' | 'qualifies' | 'updates' | 'corroborates';

/** For `qualifies` and `updates`, a does it to b. */
export interface Conflict extends Corrected {
  /** The whole sentences that the sides are taken from; in lists alone. */
  a_sentence?: Span;
  b_sentence?: Span;
  id: string;
  relation: Relation;
  a: Span;
  b: Span;
  items: string[];
  about: string;
  reason: string;
}

export type Sign = '+' | '-' | '0' | '?';

export interface Influence extends Corrected {
  id: string;
  cause: { node: string; text: string };
  effect: { node: string; text: string };
  sign: Sign;
  modality: 'asserted' | 'hedged' | 'hypothetical' | 'counterfactual';
  attributed_to: Voice;
  evidence: Span;
}

export interface Node {
  id: string;
  name: string;
  actor: string | null;
  concept: string | null;
  wordings: string[];
}

export interface Edge {
  id: string;
  cause: string;
  effect: string;
  sign: Sign;
  support: number;
  sources: number;
  influences: string[];
}
