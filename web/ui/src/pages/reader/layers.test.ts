import { expect, test } from 'vitest';
import { parseAt, touching, type Found } from './layers';

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
