import { describe, expect, it, test } from 'vitest';
import type { Precision, When } from '../api/records';
import {
  aim,
  dayAfter,
  dayOf,
  dense,
  extentOf,
  firstDay,
  isoOf,
  lanes,
  pan,
  parseStretch,
  printStretch,
  scale,
  ticks,
  zoom,
} from './timeAxis';

const when = (start: string | null, end: string | null, precision: Precision): When => ({
  start,
  end,
  precision,
  method: 'explicit',
  text: null,
});

test.each(['1970-01-01', '2000-02-29', '2022-12-31', '0091-03-04', '1899-12-31'])(
  '%s comes back from its day',
  (date) => {
    expect(isoOf(firstDay(date))).toBe(date);
  },
);

test('a month of December ends with the year', () => {
  expect(isoOf(dayAfter('2022-12'))).toBe('2023-01-01');
});

test.each([
  ['a day', when('2022-03-02', '2022-03-02', 'day'), 1],
  ['a week', when('2022-03-07', '2022-03-13', 'week'), 7],
  ['a month', when('2024-02', '2024-02', 'month'), 29],
  ['a year', when('2023', '2023', 'year'), 365],
  ['a decade', when('1990', '1999', 'decade'), 3652],
])('%s covers just its days', (_, value, days) => {
  const extent = extentOf(value);
  expect(extent && extent.to - extent.from).toBe(days);
});

test('an open end is marked and has the length of a day', () => {
  expect(extentOf(when('2021-11-01', null, 'range'))).toEqual({
    from: dayOf(2021, 11, 1),
    to: dayOf(2021, 11, 2),
    openStart: false,
    openEnd: true,
  });
  expect(extentOf(when(null, '2020', 'range'))).toMatchObject({ to: dayOf(2021, 1, 1), openStart: true });
});

test('an unknown date covers nothing', () => {
  expect(extentOf(when(null, null, 'unknown'))).toBeNull();
});

const year = { from: dayOf(2022, 1, 1), to: dayOf(2023, 1, 1) };

test('zooming keeps the day under the pointer where it is', () => {
  const day = dayOf(2022, 4, 1);
  const closer = zoom(year, 0.5, day, year);
  expect(scale(closer, 1000)(day)).toBeCloseTo(scale(year, 1000)(day), 6);
  expect(closer.to - closer.from).toBeCloseTo(365 / 2, 6);
});

test('zooming stops at a week and at twice the whole', () => {
  const close = zoom(year, 1e-9, dayOf(2022, 6, 1), year);
  expect(close.to - close.from).toBe(7);
  const far = zoom(year, 1e9, dayOf(2022, 6, 1), year);
  expect(far.to - far.from).toBe(730);
});

test('zooming without a pointer aims at where the events are', () => {
  const days = [dayOf(2022, 10, 1), dayOf(2022, 11, 1), dayOf(2022, 11, 3)].map((from) => ({ from, to: from + 1 }));
  expect(aim(year, days)).toBe(dayOf(2022, 11, 1) + 0.5);
  expect(aim(year, [{ from: dayOf(1999, 1, 1), to: dayOf(1999, 1, 2) }])).toBe((year.from + year.to) / 2);
});

test('moving never loses sight of the whole', () => {
  const right = pan(year, 100, year);
  expect(right.from).toBeLessThan(year.to);
  const left = pan(year, -100, year);
  expect(left.to).toBeGreaterThan(year.from);
});

test('ticks of a year are months, of a century decades', () => {
  expect(ticks(year, 1000).map((tick) => tick.label)).toEqual([
    '2022',
    ...['Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ]);
  const century = { from: dayOf(1900, 1, 1), to: dayOf(2000, 1, 1) };
  expect(ticks(century, 800).map((tick) => tick.label)).toEqual([
    '1900',
    '1910',
    '1920',
    '1930',
    '1940',
    '1950',
    '1960',
    '1970',
    '1980',
    '1990',
  ]);
});

test.each([5, 20, 60, 200, 1000, 5000, 40000])('ticks over %i days never crowd', (days) => {
  const domain = { from: dayOf(1980, 5, 17), to: dayOf(1980, 5, 17) + days };
  const x = scale(domain, 640);
  const places = ticks(domain, 640).map((tick) => x(tick.day));
  expect(places.length).toBeGreaterThan(0);
  for (let i = 1; i < places.length; i++) expect((places[i] as number) - (places[i - 1] as number)).toBeGreaterThan(48);
});

test('ticks of weeks stand on Mondays', () => {
  const days = ticks({ from: dayOf(2022, 3, 1), to: dayOf(2022, 4, 10) }, 640).map((tick) =>
    new Date(tick.day * 86_400_000).getUTCDay(),
  );
  expect(new Set(days)).toEqual(new Set([1]));
});

test('stretches in one lane do not overlap, and what finds no lane is told', () => {
  const given = [
    { from: 0, to: 10 },
    { from: 10, to: 20 },
    { from: 5, to: 15 },
    { from: 7, to: 8 },
  ];
  expect(lanes(given, 2)).toEqual([0, 0, 1, null]);
});

describe('a stretch in an address', () => {
  it('is what was printed, to the day', () => {
    const stretch = { from: dayOf(2022, 2, 1), to: dayOf(2022, 3, 15) };
    expect(printStretch(stretch)).toBe('2022-02-01..2022-03-14');
    expect(parseStretch('2022-02-01..2022-03-14')).toEqual(stretch);
    expect(printStretch({ from: stretch.from + 0.3, to: stretch.to - 0.4 })).toBe('2022-02-01..2022-03-14');
  });

  it.each([null, '', '2022', '2022-02-01', '2022-03-14..2022-02-01', 'a..b'])('is none in %s', (text) =>
    expect(parseStretch(text)).toBeNull(),
  );
});

describe('what is shown at first', () => {
  const whole = { from: 0, to: 1000 };
  const days = (...from: number[]) => from.map((day) => ({ from: day, to: day + 1 }));

  it('is where most events lie', () => {
    const shown = dense(days(3, 700, 710, 720, 730, 740, 750, 760, 770, 780), whole);
    expect(shown.from).toBeGreaterThan(600);
    expect(shown.to).toBeLessThan(900);
    expect(days(700, 780).every(({ from, to }) => from >= shown.from && to <= shown.to)).toBe(true);
  });

  it('is the whole where most of it is needed', () =>
    expect(dense(days(0, 200, 400, 600, 800, 999), whole)).toEqual(whole));
});
