import { expect, test } from 'vitest';
import { inTypes } from './words';

test.each([
  ['Norland → Sudland: ASSAULT (shelling), 2022', 'Norland → Sudland: assault (shelling), 2022'],
  ['“NATO: CONSULT” is rejected', '“NATO: consult” is rejected'],
  ['no type at all', 'no type at all'],
])('%s is told without codes', (summary, words) => expect(inTypes(summary)).toBe(words));
