import { expect, test } from 'vitest';
import { LAYERS, parseAt, step, stops, touching, type Found, type Layer } from './layers';

test.each([
  ['10-25', { start: 10, end: 25 }],
  ['25-10', null],
  ['10-10', null],
  ['-3-4', null],
  ['10', null],
  ['a-b', null],
  [null, null],
])('%s in an address is a stretch or nothing', (text, stretch) => expect(parseAt(text)).toEqual(stretch));

const mention = (id: string, start: number, end: number): Found =>
  ({ layer: 'actors', id, mention: {}, spans: [{ start, end }], at: { start, end } }) as unknown as Found;
const event = (id: string, trigger: [number, number], sentence: [number, number]): Found =>
  ({
    layer: 'events',
    id,
    spans: [{ start: trigger[0], end: trigger[1] }],
    at: { start: sentence[0], end: sentence[1] },
  }) as unknown as Found;

test('a place is touched by what overlaps it or its sentence, events before names', () => {
  const found = [
    mention('before', 0, 5),
    mention('in', 10, 15),
    event('e', [40, 45], [6, 60]),
    mention('after', 60, 70),
  ];
  expect(touching(found, { start: 12, end: 60 }).map(({ id }) => id)).toEqual(['e', 'in']);
});

const all: ReadonlySet<Layer> = new Set(LAYERS);
const places = stops(
  [mention('m', 0, 5), event('a', [6, 8], [6, 20]), event('b', [9, 11], [6, 20]), event('c', [31, 33], [30, 40])],
  all,
);

test('one goes through the places of what is shown, each once, and past names', () => {
  expect(places).toEqual([
    { start: 6, end: 20 },
    { start: 30, end: 40 },
  ]);
  expect(stops([event('a', [6, 8], [6, 20])], new Set<Layer>(['claims']))).toEqual([]);
});

test.each([
  ['from no place forward', null, 1, 6],
  ['from no place backward', null, -1, 30],
  ['to the next', { start: 6, end: 20 }, 1, 30],
  ['from between two', { start: 22, end: 24 }, -1, 6],
  ['past the end', { start: 30, end: 40 }, 1, undefined],
] as const)('a step %s', (_, at, by, start) => expect(step(places, at, by)?.start).toBe(start));
