import { expect, test } from 'vitest';
import { hits, wordsOf } from './hits';

test('the words of a query come without its signs, each once', () => {
  expect(wordsOf('"Russian troops" AND troops a')).toEqual(['russian', 'troops']);
});

test('a word is found in any case and with an ending', () => {
  const found = hits('Deployed: they deploy tanks.', ['deploy']);
  expect(found.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['Deployed', 'deploy']);
});

test('a short word is found only whole', () => {
  expect(
    hits('The EU and Europe', ['eu'])
      .filter((piece) => piece.hit)
      .map((piece) => piece.text),
  ).toEqual(['EU']);
});

test.each(['', 'one', 'Łukašenka’s 😀 troops, twice: troops'])('the pieces of “%s” join to it', (text) => {
  expect(
    hits(text, ['troops', 'one'])
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
