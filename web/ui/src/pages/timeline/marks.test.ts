import { expect, test } from 'vitest';
import type { TimelineEvent } from '../../api/answers';
import type { Precision, Quad } from '../../api/records';
import { dayOf, scale } from '../../charts/timeAxis';
import { layOut, markAt, POINT } from './marks';

const event = (
  id: string,
  start: string | null,
  end: string | null,
  precision: Precision,
  quad: Quad = 'material_conflict',
): TimelineEvent => ({
  id,
  type: 'ASSAULT',
  quad,
  intensity: -9,
  status: 'fact',
  when: { start, end, precision, method: 'explicit', text: null },
  summary: id,
  independent_sources: 1,
  actors: [],
  recipients: [],
});

const year = { from: dayOf(2022, 1, 1), to: dayOf(2023, 1, 1) };

test('a day is a point in its middle, a month a bar of its days', () => {
  const [day, month] = layOut(
    [event('day', '2022-03-02', '2022-03-02', 'day'), event('month', '2022-03', '2022-03', 'month')],
    year,
    3650,
    9,
  );
  const x = scale(year, 3650);
  expect(day).toMatchObject({ shape: 'point', width: POINT });
  expect((day?.x ?? 0) + POINT / 2).toBeCloseTo(x(dayOf(2022, 3, 2)) + 5);
  expect(month).toMatchObject({ shape: 'bar', x: x(dayOf(2022, 3, 1)), width: 310 });
});

test('cooperation lies above and conflict below, each with lanes of its own', () => {
  const marks = layOut(
    [
      event('a', '2022-03-02', '2022-03-02', 'day', 'verbal_cooperation'),
      event('b', '2022-03-02', '2022-03-02', 'day', 'verbal_conflict'),
    ],
    year,
    1000,
    9,
  );
  expect(marks.map(({ up, lane }) => [up, lane])).toEqual([
    [true, 0],
    [false, 0],
  ]);
});

test('what is dated exactly lies nearest to the axis', () => {
  const marks = layOut(
    [
      event('decade', '2020', '2029', 'decade'),
      event('month', '2022-03', '2022-03', 'month'),
      event('day', '2022-03-10', '2022-03-10', 'day'),
    ],
    year,
    1000,
    9,
  );
  expect(marks.map((mark) => [mark.event.id, mark.lane])).toEqual([
    ['day', 0],
    ['month', 1],
    ['decade', 2],
  ]);
});

test('an open end is told and not drawn to the end of time', () => {
  const [mark] = layOut([event('since', '2022-03-02', null, 'range')], year, 1000, 9);
  expect(mark).toMatchObject({ openEnd: true, openStart: false, shape: 'bar' });
  expect(mark?.width).toBeLessThan(100);
});

test('what has no date or lies outside is not drawn', () => {
  expect(layOut([event('none', null, null, 'unknown'), event('old', '1999', '1999', 'year')], year, 1000, 9)).toEqual(
    [],
  );
});

test('what finds no lane has none', () => {
  const many = Array.from({ length: 5 }, (_, i) => event(`e${i}`, '2022-03-02', '2022-03-02', 'day'));
  expect(layOut(many, year, 1000, 3).map((mark) => mark.lane)).toEqual([0, 1, 2, null, null]);
});

test('the mark under the pointer is the one in its lane and on its side', () => {
  const marks = layOut(
    [
      event('up', '2022-03-02', '2022-03-02', 'day', 'verbal_cooperation'),
      event('down', '2022-03-02', '2022-03-02', 'day'),
    ],
    year,
    1000,
    9,
  );
  const x = (marks[0]?.x ?? 0) + 3;
  expect(markAt(marks, x, 8, 12, 4)?.event.id).toBe('up');
  expect(markAt(marks, x, -8, 12, 4)?.event.id).toBe('down');
  expect(markAt(marks, x, 20, 12, 4)).toBeUndefined();
  expect(markAt(marks, x, 1, 12, 4)).toBeUndefined();
});
