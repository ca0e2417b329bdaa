import { expect, test } from 'vitest';
import type { Precision, When } from '../api/records';
import { sameTime, whenBasis, whenText } from './when';

const when = (start: string | null, end: string | null, precision: Precision): When => ({
  start,
  end,
  precision,
  method: 'explicit',
  text: null,
});

test.each([
  [when('2022-03-02', '2022-03-02', 'day'), '2 March 2022'],
  [when('2022-03', '2022-03', 'month'), 'March 2022'],
  [when('2022', '2022', 'year'), '2022'],
  [when('2022-03-07', '2022-03-13', 'week'), 'week of 7 March 2022'],
  [when('1990', '1999', 'decade'), 'the 1990s'],
  [when('2022-03-02', '2022-03-09', 'range'), '2 to 9 March 2022'],
  [when('2022-02-24', '2022-03-09', 'range'), '24 February to 9 March 2022'],
  [when('2022-03', '2022-05', 'season'), 'March to May 2022'],
  [when('2021-12', '2022-02', 'season'), 'December 2021 to February 2022'],
  [when('2019', '2021', 'range'), '2019 to 2021'],
  [when('2021-11-01', null, 'range'), 'since 1 November 2021'],
  [{ ...when('2021-11-01', null, 'range'), method: 'inferred' as const }, '1 November 2021 or later'],
  [when(null, '2020', 'range'), 'until 2020'],
  [when(null, null, 'unknown'), 'no date'],
])('a date is said no more exactly than it is known', (value, text) => {
  expect(whenText(value)).toBe(text);
});

test('how a date is known names its words and its method', () => {
  expect(
    whenBasis({ ...when('2022-03-02', '2022-03-02', 'day'), text: 'on Wednesday', method: 'relative-to-publication' }),
  ).toBe('to the day; “on Wednesday”, counted from the day of publication');
});

test('two dates are the same time when they read the same, and never when none is known', () => {
  const day = when('2022-03-02', '2022-03-02', 'day');
  expect(sameTime(day, { ...day, method: 'metadata' })).toBe(true);
  expect(sameTime(day, when('2022-03', '2022-03', 'month'))).toBe(false);
  expect(sameTime(when(null, null, 'unknown'), when(null, null, 'unknown'))).toBe(false);
});
