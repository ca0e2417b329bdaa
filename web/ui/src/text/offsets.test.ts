import { expect, test } from 'vitest';
import { Offsets } from './offsets';

test('a text without letters outside the BMP has the same offsets in both counts', () => {
  const offsets = new Offsets('Minsk denied it.');
  expect(offsets.unit(6)).toBe(6);
  expect(offsets.slice(6, 12)).toBe('denied');
});

test('a letter outside the BMP counts once in code points and twice in units', () => {
  const text = '😀 Minsk 𝔸 denied';
  const offsets = new Offsets(text);
  expect(offsets.length).toBe([...text].length);
  expect(offsets.slice(2, 7)).toBe('Minsk');
  expect(offsets.slice(8, 9)).toBe('𝔸');
  expect(offsets.slice(10, 16)).toBe('denied');
});

test('every stretch of a mixed text is the one that code points give', () => {
  const text = 'a😀b𝔸c\u0301🇧🇾d';
  const letters = [...text];
  const offsets = new Offsets(text);
  for (let start = 0; start <= letters.length; start++) {
    for (let end = start; end <= letters.length; end++) {
      expect(offsets.slice(start, end)).toBe(letters.slice(start, end).join(''));
    }
  }
});

test('what lies outside the text is moved to its nearer end', () => {
  const offsets = new Offsets('😀a');
  expect(offsets.unit(-3)).toBe(0);
  expect(offsets.unit(99)).toBe(3);
});
