import { expect, test } from 'vitest';
import { segments } from './segments';

test('a text without marks is one piece', () => {
  expect(segments(3, 9, [])).toEqual([{ start: 3, end: 9, marks: [] }]);
});

test('overlapping marks are cut where either begins or ends', () => {
  const pieces = segments(0, 10, [
    { start: 2, end: 6, value: 'event' },
    { start: 4, end: 8, value: 'claim' },
  ]);
  expect(pieces.map(({ start, end, marks }) => [start, end, marks.join('+')])).toEqual([
    [0, 2, ''],
    [2, 4, 'event'],
    [4, 6, 'event+claim'],
    [6, 8, 'claim'],
    [8, 10, ''],
  ]);
});

test('marks keep their given order however they begin', () => {
  const [, piece] = segments(0, 6, [
    { start: 2, end: 6, value: 'first' },
    { start: 0, end: 6, value: 'second' },
  ]);
  expect(piece?.marks).toEqual(['first', 'second']);
});

test('a mark that reaches out of the stretch is cut off, one outside is left out', () => {
  const pieces = segments(5, 10, [
    { start: 0, end: 7, value: 'in' },
    { start: 10, end: 12, value: 'out' },
    { start: 6, end: 6, value: 'empty' },
  ]);
  expect(pieces).toEqual([
    { start: 5, end: 7, marks: ['in'] },
    { start: 7, end: 10, marks: [] },
  ]);
});
