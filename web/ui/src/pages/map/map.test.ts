import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import text from 'world-atlas/countries-50m.json?raw';
import { clusters } from './clusters';
import { countries, places, reach, shade, tally, type MapFeature } from './places';
import { middle, projectionFor } from './projection';
import { nearestToMiddle } from './seen';
import { where } from './where';
import { countriesOf, type Atlas } from './world';

const at = (event: string, name: string, lat: number | null, lon: number | null, quad = 'material_conflict') =>
  ({ event, name, lat, lon, precision: lat === null ? 'country' : 'city', country: 'BLR', quad }) satisfies MapFeature;

const told = [
  at('e1', 'Gomel', 52.4, 31),
  at('e2', 'Minsk', 53.9, 27.6),
  at('e3', 'Minsk', 53.9, 27.6, 'verbal_cooperation'),
  at('e4', 'Belarus', null, null),
];

describe('places', () => {
  it('gather events of one place, the fullest first, and give no point to a country', () => {
    expect(places(told).map(({ name, events }) => [name, events.length])).toEqual([
      ['Minsk', 2],
      ['Gomel', 1],
    ]);
    expect(countries(told).map(({ code, events }) => [code, events.length])).toEqual([['BLR', 1]]);
  });

  it('tell how much of it is conflict', () => expect(tally(told)).toEqual({ cooperation: 1, conflict: 3 }));

  it('are as wide as they are unsure', () => {
    expect(reach('city')).toBe(0);
    expect(reach('region')).toBeLessThan(reach('area'));
  });

  it('shade a country by its share, and one event visibly', () => {
    expect([0, 1, 4, 25, 100].map((count) => shade(count, 100))).toEqual([0, 1, 1, 3, 5]);
  });
});

describe('clusters', () => {
  const mark = (item: string, x: number, y: number, count: number) => ({ item, x, y, count });

  it('join what would overlap at the fullest of them and leave the rest', () => {
    const joined = clusters([mark('big', 10, 10, 9), mark('far', 200, 10, 3), mark('near', 15, 12, 1)], 20);
    expect(joined).toEqual([
      { x: 10, y: 10, count: 10, items: ['big', 'near'] },
      { x: 200, y: 10, count: 3, items: ['far'] },
    ]);
  });

  it('join across the cells of the grid', () => {
    expect(clusters([mark('a', 19, 19, 2), mark('b', 21, 21, 1)], 20)).toHaveLength(1);
    expect(clusters([mark('a', -1, 0, 2), mark('b', 1, 0, 1)], 20)).toHaveLength(1);
  });

  it('lose nothing', () => {
    const many = Array.from({ length: 3000 }, (_, n) => mark(`m${n}`, (n * 37) % 900, (n * 91) % 500, 1));
    expect(clusters(many, 30).reduce((sum, { items }) => sum + items.length, 0)).toBe(3000);
  });
});

describe('what is seen first', () => {
  const at = (x: number, y: number, count: number) => ({ box: { x, y, width: 2, height: 2 }, count });

  it('is where most happens, and not what lies far off', () => {
    expect(where([at(0, 0, 9), at(10, 4, 6), at(900, 900, 1)])).toEqual({ x: 0, y: 0, width: 12, height: 6 });
  });

  it('is all where all weighs alike', () =>
    expect(where([at(0, 0, 1), at(10, 0, 1)])).toEqual({ x: 0, y: 0, width: 12, height: 2 }));
  it('is nothing where nothing is', () => expect(where([])).toBeNull());
});

describe('the projection', () => {
  it('finds the middle across the date line', () => {
    const [lon] = middle([
      [179, 0],
      [-179, 0],
    ])!;
    expect(Math.abs(lon)).toBeCloseTo(180);
    expect(middle([])).toBeNull();
    expect(
      middle([
        [0, 0],
        [180, 0],
      ]),
    ).toBeNull();
  });

  it("is drawn around a region's own middle", () => {
    const projection = projectionFor(
      [
        [27.6, 53.9],
        [30.5, 50.4],
      ],
      1000,
    );
    const [x, y] = projection([29, 52])!;
    expect(Math.hypot(x - 500, y - 250)).toBeLessThan(10);
  });

  it('shows the whole world for what is spread over it', () => {
    const projection = projectionFor(
      [
        [27, 53],
        [-77, 38],
        [139, 35],
        [-47, -15],
      ],
      1000,
    );
    for (const point of [
      [-170, 60],
      [170, -40],
    ] as const) {
      const [x, y] = projection([...point])!;
      expect(x > 0 && x < 1000 && y > 0 && y < 500).toBe(true);
    }
  });
});

describe('the world', () => {
  const atlas = JSON.parse(text) as Atlas;
  const world = countriesOf(atlas);
  const by = (code: string) => world.filter((country) => country.code === code);

  it('has each country once, under its code', () => {
    for (const code of ['BLR', 'UKR', 'RUS', 'AUS', 'XKX', 'USA']) expect(by(code), code).toHaveLength(1);
    const codes = world.map(({ code }) => code).filter((code) => code !== null);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('draws Crimea with Ukraine and leaves the rest of both as it was', () => {
    const [ukraine, russia] = [by('UKR')[0]!, by('RUS')[0]!];
    expect(geoContains(ukraine.shape, [34.1, 45.2])).toBe(true);
    expect(geoContains(russia.shape, [34.1, 45.2])).toBe(false);
    expect(geoContains(ukraine.shape, [30.5, 50.4])).toBe(true);
    expect(geoContains(russia.shape, [37.6, 55.7])).toBe(true);
    expect(geoArea(russia.shape)).toBeGreaterThan(20 * geoArea(ukraine.shape));
  });
});

describe('the name of a country that runs out of the frame', () => {
  it('stands at a point of the part that is seen, nearest to its middle', () => {
    const bent = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 5, y: 1 },
      { x: 9, y: 9 },
    ];
    expect(nearestToMiddle(bent)).toEqual({ x: 5, y: 1 });
  });

  it('stands nowhere when no part is seen', () => {
    expect(nearestToMiddle([])).toBeNull();
  });
});
