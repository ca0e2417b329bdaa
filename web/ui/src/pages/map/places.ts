/** One event on the map, as the server gives it. */
export interface MapFeature {
  readonly event: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string;
  readonly name: string;
  readonly country: string | null;
  readonly quad: string;
}

/** A place that events share: a town, or the middle of a region or of a part of the world. */
export interface PlaceOnMap<F extends MapFeature = MapFeature> {
  readonly key: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly precision: string;
  readonly events: readonly F[];
}

/** Gathers the events that have a point by their place, the fullest first. */
export function places<F extends MapFeature>(features: readonly F[]): PlaceOnMap<F>[] {
  const found = new Map<string, F[]>();
  for (const feature of features) {
    if (feature.lat === null || feature.lon === null) continue;
    const key = `${feature.precision} ${feature.name} ${feature.lat} ${feature.lon}`;
    const there = found.get(key);
    if (there) there.push(feature);
    else found.set(key, [feature]);
  }
  return [...found]
    .map(([key, events]) => {
      const { name, lat, lon, precision } = events[0]!;
      return { key, name, lat: lat!, lon: lon!, precision, events };
    })
    .sort((a, b) => b.events.length - a.events.length || (a.key < b.key ? -1 : 1));
}

export interface CountryOnMap<F extends MapFeature = MapFeature> {
  readonly code: string;
  readonly name: string;
  readonly events: readonly F[];
}

/** Gathers the events of which only the country is known, the fullest first. They get no point. */
export function countries<F extends MapFeature>(features: readonly F[]): CountryOnMap<F>[] {
  const found = new Map<string, F[]>();
  for (const feature of features) {
    if (feature.lat !== null || feature.country === null) continue;
    const there = found.get(feature.country);
    if (there) there.push(feature);
    else found.set(feature.country, [feature]);
  }
  return [...found]
    .map(([code, events]) => ({ code, name: events[0]!.name, events }))
    .sort((a, b) => b.events.length - a.events.length || (a.code < b.code ? -1 : 1));
}

/** Kilometres within which a place of this precision lies, for its disc on the map; 0 is a point. */
export function reach(precision: string): number {
  switch (precision) {
    case 'region':
      return 70;
    case 'area':
      return 260;
    default:
      return 0;
  }
}

export const isConflict = (quad: string) => quad.endsWith('_conflict');

export function tally(features: readonly MapFeature[]): { cooperation: number; conflict: number } {
  const conflict = features.filter(({ quad }) => isConflict(quad)).length;
  return { cooperation: features.length - conflict, conflict };
}

/** How dark a country is shaded, 1 to 5: by the root of its share of the fullest country's events. */
export function shade(count: number, most: number): number {
  if (count <= 0 || most <= 0) return 0;
  return Math.max(1, Math.ceil(5 * Math.sqrt(count / most)));
}
