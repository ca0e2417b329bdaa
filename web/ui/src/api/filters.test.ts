import { expect, test } from 'vitest';
import { filtersOf, isDate, isTime, queryOf, withFilter } from './filters';

test('filters come out of an address and go back the same', () => {
  const text = '?actor=BLR&type=ASSAULT&source=The+Conversation&from=2022-02&sort=-date';
  expect(queryOf(filtersOf(new URLSearchParams(text)))).toBe(text);
});

test('the order in the address does not matter to what is asked', () => {
  const a = filtersOf(new URLSearchParams('?type=AID&actor=BLR'));
  const b = filtersOf(new URLSearchParams('?actor=BLR&type=AID'));
  expect(queryOf(a)).toBe(queryOf(b));
});

test('empty, unknown and unwanted parameters are left out', () => {
  expect(filtersOf(new URLSearchParams('?actor=&at=3-4&quad=x&type=AID'), ['actor', 'type'])).toEqual({ type: 'AID' });
});

test('an empty value takes a filter off', () => {
  expect(withFilter({ actor: 'BLR', type: 'AID' }, 'type', ' ')).toEqual({ actor: 'BLR' });
});

test('a name with signs of its own survives', () => {
  const filters = { source: 'A & B = 100 %?' };
  expect(filtersOf(new URLSearchParams(queryOf(filters)))).toEqual(filters);
});

test.each(['2022', '2022-03', '2022-03-31', '2024-02-29'])('%s is a date', (text) => expect(isDate(text)).toBe(true));
test.each(['22', '2022-13', '2022-02-30', '2023-02-29', 'March', '2022-3'])('%s is none', (text) =>
  expect(isDate(text)).toBe(false),
);

test.each(['2022', '2022-03-02..2022-03-05', '2022..', '..2022-03', 'unknown'])('%s is a time', (text) =>
  expect(isTime(text)).toBe(true),
);
test.each(['', '..', '2022..2023..2024', 'May', '2022...2023'])('%s is none', (text) =>
  expect(isTime(text)).toBe(false),
);
