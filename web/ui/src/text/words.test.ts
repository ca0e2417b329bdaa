import { expect, test } from 'vitest';
import { claimVerb, inTypes } from './words';

test.each([
  ['Norland → Sudland: ASSAULT (shelling), 2022', 'Norland → Sudland: assault (shelling), 2022'],
  ['“NATO: CONSULT” is rejected', '“NATO: consult” is rejected'],
  ['no type at all', 'no type at all'],
])('%s is told without codes', (summary, words) => expect(inTypes(summary)).toBe(words));

test('what several do is told of several', () => {
  expect(claimVerb('denial', { name: 'Norland officials', kind: 'group' })).toBe('deny');
  expect(claimVerb('denial', { name: 'Opposition of Norland', kind: 'group' })).toBe('denies');
  expect(claimVerb('denial', { name: 'United Nations', kind: 'organization' })).toBe('denies');
  expect(claimVerb('statement', undefined)).toBe('says');
});
