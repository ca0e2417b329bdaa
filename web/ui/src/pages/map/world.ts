import { geoContains } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import type { Feature, Geometry } from 'geojson';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import codes from 'i18n-iso-countries/codes.json';

export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Shape = (Polygon<{ name: string }> | MultiPolygon<{ name: string }>) & { id?: string };

/** A country's outline with its ISO 3166 alpha-3 code (null for what has none, such as Somaliland). */
export interface Country {
  readonly code: string | null;
  readonly name: string;
  readonly shape: Feature<Geometry>;
}

const ALPHA3 = new Map(codes.map(([, alpha3, numeric]) => [numeric, alpha3] as const));
const NAMED: Readonly<Record<string, string>> = { Kosovo: 'XKX' };

/**
 * Natural Earth draws who holds a place; this map draws what the United Nations' General Assembly holds to be a country's.
 * Each entry takes the piece around a point from one country to another.
 */
const MOVED = [{ around: [34.1, 45.2] as [number, number], from: 'RUS', to: 'UKR' }]; // Crimea: resolution 68/262

/** The countries of an atlas, each once, by name. */
export function countriesOf(atlas: Atlas): Country[] {
  const shapes = atlas.objects.countries.geometries as Shape[];
  const byCode = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const key = codeOf(shape) ?? `name ${shape.properties?.name}`;
    byCode.set(key, [...(byCode.get(key) ?? []), shape]);
  }
  for (const { around, from, to } of MOVED) {
    const [giver, taker] = [byCode.get(from), byCode.get(to)];
    if (!giver || !taker) continue;
    const pieces = giver.flatMap(polygons);
    const piece = pieces.find((each) => geoContains(feature(atlas, each), around));
    if (!piece) continue;
    byCode.set(from, [
      together(
        atlas,
        giver[0]!,
        pieces.filter((each) => each !== piece),
      ),
    ]);
    byCode.set(to, [together(atlas, taker[0]!, [...taker.flatMap(polygons), piece])]);
  }
  return [...byCode.values()]
    .map((all) => (all.length === 1 ? all[0]! : together(atlas, all[0]!, all.flatMap(polygons))))
    .map((shape) => ({
      code: codeOf(shape),
      name: shape.properties?.name ?? '',
      shape: feature(atlas, shape) as Feature<Geometry>,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function codeOf(shape: Shape): string | null {
  return (shape.id && ALPHA3.get(shape.id)) || NAMED[shape.properties?.name ?? ''] || null;
}

function polygons(shape: Shape): Polygon<{ name: string }>[] {
  return shape.type === 'Polygon'
    ? [shape]
    : shape.arcs.map((arcs) => ({ type: 'Polygon', arcs, properties: shape.properties }));
}

/** Pieces as one country: borders between them vanish. */
function together(atlas: Atlas, like: Shape, pieces: Polygon<{ name: string }>[]): Shape {
  return { ...like, ...mergeArcs(atlas, pieces), id: like.id, properties: like.properties } as Shape;
}
