import { describe, expect, it } from 'vitest';
import { firstDay, inWords, lastDay, steps, within } from './periods';

describe('a shortened date', () => {
  it.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022-03-02', '2022-03-02', '2022-03-02'],
    ['soon', null, null],
    [null, null, null],
  ])('%s runs from %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first);
    expect(lastDay(date)).toBe(last);
  });
});

describe('the steps of a slider', () => {
  it('are whole months for a short time', () => {
    expect(steps('2021-12-05', '2022-02')).toEqual([
      { start: '2021-12-01', end: '2021-12-31' },
      { start: '2022-01-01', end: '2022-01-31' },
      { start: '2022-02-01', end: '2022-02-28' },
    ]);
  });

  it('grow to quarters, years and decades for a long one', () => {
    expect(steps('2010-02-03', '2021-05')[0]).toEqual({ start: '2010-01-01', end: '2010-03-31' });
    expect(steps('1994', '2023-10-05').at(-1)).toEqual({ start: '2023-01-01', end: '2023-12-31' });
    expect(steps('1901', '2023')[0]).toEqual({ start: '1900-01-01', end: '1909-12-31' });
  });

  it('are none for what is no time', () => {
    expect(steps('2023', '2021')).toEqual([]);
    expect(steps('', '2021')).toEqual([]);
  });
});

describe('a date in a period', () => {
  const march = { start: '2022-03', end: '2022-03' };
  it.each([
    [march, '2022-03-15', null, true],
    [march, '2022-04-01', null, false],
    [march, null, '2022-03-01', true],
    [march, null, '2022-02-28', false],
    [{ start: '2022-03-05', end: null }, '2022-01-01', '2022-03-04', false],
    [{ start: null, end: null }, null, null, true],
    [{ start: null, end: null }, '1900-01-01', null, false],
  ])('%o between %s and %s: %s', (when, from, to, answer) => expect(within(when, from, to)).toBe(answer));
});

describe('a period in words', () => {
  it.each([
    ['2022-03-01', '2022-03-31', 'March 2022'],
    ['2022-03-01', '2022-07-31', 'March 2022 to July 2022'],
    ['2021-01-01', '2021-12-31', '2021'],
    ['2020-01-01', '2021-12-31', '2020 to 2021'],
  ])('%s to %s is %s', (start, end, words) => expect(inWords({ start, end })).toBe(words));
});
