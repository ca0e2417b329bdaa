import { expect, test } from 'vitest';
import { excerpt } from './excerpt';

const all = ({ before, hit, after }: { before: string; hit: string; after: string }) => before + hit + after;

test('a short quote stays whole', () => {
  expect(excerpt('Minsk denied it.', 6, 12, 100)).toEqual({ before: 'Minsk ', hit: 'denied', after: ' it.' });
});

test('a long quote is cut around the words that matter, at spaces', () => {
  const quote = `${'word '.repeat(40)}they attacked the town ${'and '.repeat(40)}`;
  const at = quote.indexOf('attacked');
  const found = excerpt(quote, at, at + 8, 80);
  expect(found.hit).toBe('attacked');
  expect(found.before.startsWith('…word')).toBe(true);
  expect(found.after.endsWith('and…')).toBe(true);
  expect([...all(found)].length).toBeLessThan(90);
});

test('without words that matter the beginning is shown', () => {
  const found = excerpt('word '.repeat(40), 0, 0, 50);
  expect(found.hit).toBe('');
  expect(all(found).startsWith('word word')).toBe(true);
});

test('words that matter are never cut, and letters outside the BMP count once', () => {
  const quote = `😀 ${'a'.repeat(300)} struck ${'b'.repeat(300)}`;
  const at = [...quote].join('').indexOf('struck') - 1;
  expect(excerpt(quote, at, at + 6, 40).hit).toBe('struck');
});

test('offsets outside the quote are as none', () => {
  expect(excerpt('short', 3, 99, 50)).toEqual({ before: '', hit: '', after: 'short' });
});
