import type { MapAnswer } from '../../api/answers';

export type Feature = MapAnswer['features'][number];

/** Something on the map that can be chosen, with its events: a town, a region, a cluster of them, or a country. */
export interface Spot {
  /** Its name in the address. */
  readonly key: string;
  readonly title: string;
  readonly events: readonly Feature[];
}

/** The key of a country as a spot. */
export const countryKey = (code: string): string => `country ${code}`;

/** Newest first; what has no date last. */
export function newestFirst(a: Feature, b: Feature): number {
  const [x, y] = [a.when.start ?? a.when.end ?? '', b.when.start ?? b.when.end ?? ''];
  return x === y ? (a.event < b.event ? -1 : 1) : x < y ? 1 : -1;
}

/** A spot as the address names it: it may have become part of a cluster, or a cluster may have come apart. */
export function chosenSpot(spots: readonly Spot[], key: string | null): Spot | null {
  return key === null ? null : (spots.find((spot) => spot.key === key) ?? null);
}
