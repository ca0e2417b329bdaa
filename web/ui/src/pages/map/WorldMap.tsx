import { geoCentroid, geoCircle, geoPath } from 'd3-geo';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { placeLabels } from '../../drawing/labels';
import { Pane } from '../../drawing/Pane';
import { param, setParams } from '../../drawing/params';
import { sees, type Box, type View } from '../../drawing/viewport';
import { count } from '../../text/words';
import { toneOf } from '../network/tone';
import { clusters } from './clusters';
import { middleOfSeen } from './seen';
import { countries, places, reach, shade, tally, type PlaceOnMap } from './places';
import { projectionFor } from './projection';
import { where } from './where';
import { countryKey, type Feature, type Spot } from './spots';
import type { Country } from './world';

interface Props {
  /** What there is at all times: it decides what part of the world is drawn. */
  all: readonly Feature[];
  shown: readonly Feature[];
  world: readonly Country[];
  /** Told what is in sight. */
  onSpots: (spots: readonly Spot[]) => void;
}

const SIZE = 1000;
const KILOMETRES_A_DEGREE = 111.2;
/** Pixels beyond the frame from where marks are still drawn. */
const BEYOND = 64;

interface Drawn {
  country: Country;
  d: string;
  box: Box;
  middle: { x: number; y: number } | null;
}

/** The map itself. Outlines are projected once; moving and zooming only shifts them, marks keep their size. */
export function WorldMap({ all, shown, world, onSpots }: Props) {
  const chosen = param('spot');
  const projection = useMemo(() => {
    const byCode = new Map(world.map((country) => [country.code, country]));
    const points: [number, number][] = places(all).map(({ lon, lat }) => [lon, lat]);
    for (const { code } of countries(all)) {
      const country = byCode.get(code);
      if (country) points.push(geoCentroid(country.shape));
    }
    return projectionFor(points, SIZE);
  }, [all, world]);
  const drawn = useMemo(() => {
    const path = geoPath(projection);
    return world.flatMap((country): Drawn[] => {
      const d = path(country.shape);
      if (!d) return [];
      const [[left, top], [right, bottom]] = path.bounds(country.shape);
      const middle = projection(geoCentroid(country.shape));
      return [
        {
          country,
          d: d.replace(/(\.\d)\d+/g, '$1'),
          box: { x: left, y: top, width: right - left, height: bottom - top },
          middle: middle && { x: middle[0], y: middle[1] },
        },
      ];
    });
  }, [world, projection]);
  // First seen is where most of it happens; what lies far off is found by moving.
  const whole = useMemo(() => {
    const held = new Map(countries(all).map(({ code, events }) => [code, events.length]));
    const core = where([
      ...places(all).flatMap(({ lon, lat, events }) => {
        const point = projection([lon, lat]);
        return point ? [{ box: { x: point[0], y: point[1], width: 0, height: 0 }, count: events.length }] : [];
      }),
      ...drawn
        .filter(({ country, box }) => held.has(country.code ?? '') && box.width < SIZE / 5)
        .map(({ country, box }) => ({ box, count: held.get(country.code ?? '') ?? 0 })),
    ]) ?? { x: 0, y: 0, width: SIZE, height: SIZE / 2 };
    const air = Math.max(12, 0.08 * Math.max(core.width, core.height));
    return { x: core.x - air, y: core.y - air, width: core.width + 2 * air, height: core.height + 2 * air };
  }, [all, drawn, projection]);

  const there = useMemo(() => places(shown), [shown]);
  const wide = useMemo(
    () =>
      there
        .filter(({ precision }) => reach(precision) > 0)
        .map((place) => ({
          place,
          at: projection([place.lon, place.lat]),
          d:
            geoPath(projection)(
              geoCircle()
                .center([place.lon, place.lat])
                .radius(reach(place.precision) / KILOMETRES_A_DEGREE)(),
            ) ?? '',
        })),
    [there, projection],
  );
  const shaded = useMemo(() => new Map(countries(shown).map((country) => [country.code, country])), [shown]);
  const most = Math.max(0, ...[...shaded.values()].map(({ events }) => events.length));
  const [seen, setSeen] = useState<{ view: View; width: number; height: number } | null>(null);

  const towns = useMemo(
    () =>
      there.flatMap((place) => {
        const point = reach(place.precision) === 0 ? projection([place.lon, place.lat]) : null;
        return point ? [{ x: point[0], y: point[1], place }] : [];
      }),
    [there, projection],
  );

  /** The towns that are seen, and those so near to the frame that they may be drawn as one with them. */
  const marksIn = (view: View, width: number, height: number) =>
    clusters(
      towns
        .map(({ x, y, place }) => ({
          x: x * view.k + view.x,
          y: y * view.k + view.y,
          count: place.events.length,
          item: place,
        }))
        .filter(({ x, y }) => x >= -BEYOND && y >= -BEYOND && x <= width + BEYOND && y <= height + BEYOND),
      32,
    );

  useEffect(() => {
    if (seen === null) return;
    const { view, width, height } = seen;
    const inside = marksIn(view, width, height)
      .filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height)
      .map(({ items }) => spotOf(items));
    const around = wide
      .filter(({ at }) => at !== null && sees(view, at[0], at[1], width, height))
      .map(({ place }) => spotOf([place]));
    const lands = drawn.flatMap(({ country, box }): Spot[] => {
      const held = country.code === null ? undefined : shaded.get(country.code);
      return held && overlaps(box, view, width, height)
        ? [{ key: countryKey(held.code), title: `${country.name}, no place told`, events: held.events }]
        : [];
    });
    onSpots([...inside, ...around, ...lands]);
  }, [seen, towns, wide, shaded, drawn]);

  return (
    <Pane
      class="map"
      label="A map of where things happened. The list beside it holds the same as text. Arrow keys move it, plus and minus zoom."
      box={whole}
      of="map"
      max={60}
      closest={9}
      onGround={() => chosen !== null && setParams({ spot: null })}
      onView={(view, size) => setSeen({ view, ...size })}
    >
      {(view, { width, height }) => {
        const marks = marksIn(view, width, height);
        const labels = placeLabels([
          ...marks.map(({ x, y, items }) => ({ id: items[0]!.key, text: nameOf(items), x, y, r: radiusOf(items) })),
          ...wide.flatMap(({ place: { key, name, events }, at }) =>
            at === null || !sees(view, at[0], at[1], width, height)
              ? []
              : [
                  {
                    id: key,
                    text: `${name} ${events.length}`,
                    x: at[0] * view.k + view.x,
                    y: at[1] * view.k + view.y - 10,
                    r: 0,
                  },
                ],
          ),
          ...drawn
            .flatMap(({ country, box, middle, d }) => {
              const room = box.width * view.k;
              const held = country.code !== null && shaded.has(country.code);
              if (held ? room <= 16 : room <= 30 + 6.5 * country.name.length) return [];
              if (middle !== null && sees(view, middle.x, middle.y, width, height)) return [{ country, box, middle }];
              if (!held || !overlaps(box, view, width, height)) return [];
              const part = middleOfSeen(d, view, width, height);
              return part === null ? [] : [{ country, box, middle: part }];
            })
            .sort(
              (a, b) =>
                Number(shaded.has(b.country.code ?? '')) - Number(shaded.has(a.country.code ?? '')) ||
                b.box.width - a.box.width,
            )
            .map(({ country, middle }) => ({
              id: `land ${country.name}`,
              text: `${country.name} ${shaded.get(country.code ?? '')?.events.length ?? ''}`,
              x: middle.x * view.k + view.x,
              y: middle.y * view.k + view.y - (shaded.has(country.code ?? '') ? 28 : 10),
              r: shaded.has(country.code ?? '') ? 18 : 0,
            })),
        ]);
        return (
          <>
            <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
              {drawn.map(({ country, d }) => {
                const held = country.code === null ? undefined : shaded.get(country.code);
                if (!held) return <path key={country.name} class="land" d={d} />;
                const key = countryKey(held.code);
                const tone = toneOf(tally(held.events));
                return (
                  <path
                    key={country.name}
                    class={`land land-held tone-${tone} shade-${shade(held.events.length, most)}${chosen === key ? ' selected' : ''}`}
                    d={d}
                    data-thing={key}
                    onClick={() => setParams({ spot: chosen === key ? null : key })}
                  >
                    <title>{`In ${country.name}: ${told(held.events)}`}</title>
                  </path>
                );
              })}
              {wide.map(({ place, d }) => (
                <path
                  key={place.key}
                  class={`region tone-${toneOf(tally(place.events))}${chosen === place.key ? ' selected' : ''}`}
                  d={d}
                  data-thing={place.key}
                  onClick={() => setParams({ spot: chosen === place.key ? null : place.key })}
                >
                  <title>{`Somewhere in ${place.name}: ${told(place.events)}`}</title>
                </path>
              ))}
            </g>
            {drawn.map(({ country }) => {
              const at = labels.get(`land ${country.name}`);
              const held = country.code === null ? undefined : shaded.get(country.code);
              return (
                at && (
                  <text
                    key={country.name}
                    class={held ? 'land-label land-label-held' : 'land-label'}
                    x={at.x}
                    y={at.y + 4}
                    aria-hidden="true"
                  >
                    {country.name} {held?.events.length}
                  </text>
                )
              );
            })}
            {wide.map(({ place }) => {
              const at = labels.get(place.key);
              return (
                at && (
                  <text key={place.key} class="land-label region-label" x={at.x} y={at.y + 4} aria-hidden="true">
                    {place.name} {place.events.length}
                  </text>
                )
              );
            })}
            {marks.map(({ items }) => {
              const at = labels.get(items[0]!.key);
              return (
                at && (
                  <text key={items[0]!.key} class="town-name" x={at.x} y={at.y + 4} aria-hidden="true">
                    {nameOf(items)}
                  </text>
                )
              );
            })}
            {marks.map(({ x, y, items }) => (
              <Town key={items[0]!.key} x={x} y={y} items={items} chosen={chosen} />
            ))}
          </>
        );
      }}
    </Pane>
  );
}

/** A town, or several that stand too close: a triangle for one event, a ring with the number for more. */
function Town({
  x,
  y,
  items,
  chosen,
}: {
  x: number;
  y: number;
  items: readonly PlaceOnMap<Feature>[];
  chosen: string | null;
}) {
  const spot = spotOf(items);
  const events = spot.events;
  const { cooperation, conflict } = tally(events);
  const r = radiusOf(items);
  const round = 2 * Math.PI * r;
  const selected = chosen === spot.key;
  return (
    <g
      class={`town${selected ? ' selected' : ''}`}
      data-thing={spot.key}
      role="button"
      tabindex={0}
      aria-pressed={selected}
      aria-label={`${told(events)}: ${spot.title}`}
      transform={`translate(${x} ${y})`}
      onClick={() => setParams({ spot: selected ? null : spot.key })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        setParams({ spot: selected ? null : spot.key });
      }}
    >
      <title>{`${spot.title}: ${told(events)}`}</title>
      {events.length === 1 ? (
        <path
          class={conflict > 0 ? 'town-one tone-conflict' : 'town-one tone-cooperation'}
          d={conflict > 0 ? 'M0 8L8 -6H-8Z' : 'M0 -8L8 6H-8Z'}
        />
      ) : (
        <>
          <circle class="town-ground" r={r} />
          <circle class="town-ring tone-conflict" r={r} />
          <circle
            class="town-ring tone-cooperation"
            r={r}
            stroke-dasharray={`${(round * cooperation) / events.length} ${round}`}
            transform="rotate(-90)"
          />
          <text class="town-count" y={4}>
            {events.length}
          </text>
        </>
      )}
    </g>
  );
}

const nameOf = (items: readonly PlaceOnMap<Feature>[]): string =>
  `${items[0]!.name}${items.length > 1 ? ` +${items.length - 1}` : ''}`;

function radiusOf(items: readonly PlaceOnMap<Feature>[]): number {
  const events = items.reduce((sum, item) => sum + item.events.length, 0);
  return events === 1 ? 7 : 9 + 4 * Math.log2(events);
}

function spotOf(items: readonly PlaceOnMap<Feature>[]): Spot {
  const first = items[0]!;
  const more = items.length - 1;
  return {
    key: first.key,
    title: more === 0 ? first.name : `${first.name} and ${more} more near it`,
    events: items.flatMap(({ events }) => events),
  };
}

function told(events: readonly Feature[]): string {
  const { cooperation, conflict } = tally(events);
  return `${count(events.length, 'event')}, ${conflict} of conflict, ${cooperation} of cooperation`;
}

function overlaps(box: Box, view: View, width: number, height: number): boolean {
  const [left, top] = [box.x * view.k + view.x, box.y * view.k + view.y];
  return left < width && top < height && left + box.width * view.k > 0 && top + box.height * view.k > 0;
}
