// What stands on an article's text, as layers that can be switched, and what belongs to a place in it.
import { signal } from '@preact/signals';
import type { Correcting, Reading, ReadItems } from '../../api/answers';
import type { Claim, Conflict, Influence, Mention, Report, Span } from '../../api/records';
import type { Mark } from '../../text/segments';

export const LAYERS = ['events', 'claims', 'influences', 'conflicts', 'actors'] as const;
export type Layer = (typeof LAYERS)[number];

export const LAYER_LABELS: Record<Layer, string> = {
  events: 'Events',
  claims: 'Claims',
  influences: 'Influences',
  conflicts: 'Conflicts',
  actors: 'Actors',
};

/**
 * One thing found in the article, with every stretch it rests on and the one that stands for it, and what analysts have made of it:
 * what they rejected stands in the text still.
 */
export type Found = { id: string; spans: Stretch[]; at: Stretch; corrected: Correcting[]; rejected: boolean } & (
  | { layer: 'events'; event: string; report: Report }
  | { layer: 'claims'; claim: Claim }
  | { layer: 'influences'; influence: Influence }
  | { layer: 'conflicts'; conflict: Conflict; here: Span; there: Span }
  | { layer: 'actors'; mention: Mention & { name?: string } }
);

export interface Stretch {
  start: number;
  end: number;
}

/** Everything found in the article, in reading order, what was rejected included. */
export function foundIn(reading: Reading): Found[] {
  const corrections = (id: string) => reading.corrected[id] ?? [];
  const found: Found[] = [
    ...itemsOf(reading.document.id, reading, corrections, false),
    ...itemsOf(reading.document.id, reading.rejected, corrections, true),
    ...reading.mentions.map((mention): Found => ({
      layer: 'actors',
      id: mention.id,
      mention,
      spans: [mention],
      at: mention,
      corrected: corrections(mention.actor),
      rejected: false,
    })),
  ];
  return found.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end || (a.id < b.id ? -1 : 1));
}

function itemsOf(
  document: string,
  { reports, claims, influences, conflicts }: ReadItems,
  corrections: (id: string) => Correcting[],
  rejected: boolean,
): Found[] {
  const of = (id: string) => ({ corrected: corrections(id), rejected });
  return [
    ...reports.map(({ event, index, report }): Found => ({
      layer: 'events',
      id: `${event}#${index}`,
      event,
      report,
      spans: [report.trigger],
      at: report.evidence,
      ...of(event),
    })),
    ...claims.map((claim): Found => {
      const spans = claim.content.length > 0 ? claim.content : [claim.cue];
      return { layer: 'claims', id: claim.id, claim, spans, at: hull([...spans, claim.cue]), ...of(claim.id) };
    }),
    ...influences.map((influence): Found => ({
      layer: 'influences',
      id: influence.id,
      influence,
      spans: [influence.evidence],
      at: influence.evidence,
      ...of(influence.id),
    })),
    ...conflicts.flatMap((conflict): Found[] =>
      (['a', 'b'] as const)
        .filter((side) => conflict[side].document === document)
        .map((side) => {
          const here = conflict[side];
          const there = conflict[side === 'a' ? 'b' : 'a'];
          const id = `${conflict.id}-${side}`;
          return { layer: 'conflicts', id, conflict, here, there, spans: [here], at: here, ...of(conflict.id) };
        }),
    ),
  ];
}

/** The places that one goes through with j and k: of what is shown, without names, each place once, in reading order. */
export function stops(found: readonly Found[], shown: ReadonlySet<Layer>): Stretch[] {
  const places: Stretch[] = [];
  for (const { layer, at } of found) {
    const last = places.at(-1);
    if (layer === 'actors' || !shown.has(layer) || (last && last.start === at.start && last.end === at.end)) continue;
    places.push(at);
  }
  return places;
}

/** The place after (or before) the one where one is; from anywhere else the nearest in that direction. Null at the end. */
export function step(places: readonly Stretch[], at: Stretch | null, by: 1 | -1): Stretch | null {
  if (at === null) return places.at(by === 1 ? 0 : -1) ?? null;
  const order = (a: Stretch, b: Stretch) => a.start - b.start || a.end - b.end;
  const beyond = places.filter((place) => order(place, at) * by > 0);
  return beyond.at(by === 1 ? 0 : -1) ?? null;
}

function hull(spans: readonly Stretch[]): Stretch {
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

export function marksOf(found: readonly Found[], shown: ReadonlySet<Layer>): Mark<Found>[] {
  return found
    .filter((item) => shown.has(item.layer))
    .flatMap((value) => value.spans.map(({ start, end }) => ({ start, end, value })));
}

/** What touches a place, the most particular first: events, claims and the like; names last. */
export function touching(found: readonly Found[], at: Stretch): Found[] {
  return found
    .filter((item) => [item.at, ...item.spans].some((span) => span.start < at.end && span.end > at.start))
    .sort((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer));
}

/** The stretch of an address's `at`, or null where it is none. */
export function parseAt(text: string | null): Stretch | null {
  const parts = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '');
  if (!parts) return null;
  const start = Number(parts[1]);
  const end = Number(parts[2]);
  return end > start ? { start, end } : null;
}

const KEY = 'bellwether.layers';

/** The layers the reader shows, kept on this machine. */
export const shownLayers = signal<ReadonlySet<Layer>>(stored());

function stored(): ReadonlySet<Layer> {
  try {
    const kept = localStorage.getItem(KEY)?.split(',');
    if (kept) return new Set(LAYERS.filter((layer) => kept.includes(layer)));
  } catch {
    // no storage: what is usual
  }
  return new Set<Layer>(['events', 'claims', 'influences', 'actors']);
}

export function switchLayer(layer: Layer): void {
  const next = new Set(shownLayers.value);
  if (!next.delete(layer)) next.add(layer);
  shownLayers.value = next;
  try {
    localStorage.setItem(KEY, [...next].join(','));
  } catch {
    // holds until the page is closed
  }
}
