import { describe, expect, it } from 'vitest';
import type { Claim, Conflict, Span } from '../../api/records';
import { disputes, groups, speakers } from './group';

const span = (start: number, end: number): Span => ({ document: 'd', start, end, quote: `${start}` });
const claim = (id: string, speaker: string | null, kind: Claim['kind'], start: string | null, at = 0): Claim => ({
  id,
  speaker,
  speaker_text: speaker ?? 'Officials',
  cue: span(at, at + 1),
  kind,
  content: [span(at, at + 5)],
  direct: false,
  when: { start, end: start, precision: start ? 'day' : 'unknown', method: 'explicit', text: null },
  document: 'd',
  event: null,
});
const names = {
  actors: { A: { name: 'Alba', kind: 'country', country: null }, B: { name: 'Boria', kind: 'country', country: null } },
} as const;
const claims = [
  claim('c1', 'B', 'denial', '2022-03-01'),
  claim('c2', 'A', 'statement', null, 10),
  claim('c3', 'A', 'denial', '2023-03-01', 20),
  claim('c4', null, 'statement', '2022-05-01', 30),
];

describe('claims', () => {
  it.each([
    ['speaker', ['Alba', 'Boria', 'Officials']],
    ['kind', ['Statements', 'Denials']],
    ['date', ['2023', '2022', 'No date']],
  ] as const)('stand under headings by %s', (by, titles) =>
    expect(groups(claims, by, names).map(({ title }) => title)).toEqual(titles),
  );

  it('come newest first, the undated last', () => {
    expect(groups(claims, 'speaker', names)[0]!.claims.map(({ id }) => id)).toEqual(['c3', 'c2']);
  });

  it('tell who speaks most and who denies', () => {
    expect(speakers(claims, names).map(({ name, claims: n, denials }) => [name, n, denials])).toEqual([
      ['Alba', 2, 1],
      ['Boria', 1, 1],
      ['Officials', 1, 0],
    ]);
  });
});

describe('what is set against a claim', () => {
  const conflict = (id: string, relation: Conflict['relation'], a: Span, b: Span): Conflict => ({
    id,
    relation,
    a,
    b,
    items: ['c1', 'c2'],
    about: '',
    reason: '',
  });
  it('is the other side, and what contradicts comes first', () => {
    const found = disputes(claims, [
      conflict('k1', 'qualifies', span(100, 105), span(0, 5)),
      conflict('k2', 'contradicts', span(0, 5), span(10, 15)),
    ]);
    expect(found.get('c1')!.map(({ words, other }) => [words, other.start])).toEqual([
      ['contradicted by', 10],
      ['qualified by', 100],
    ]);
    expect(found.get('c2')!.map(({ words, other }) => [words, other.start])).toEqual([['contradicted by', 0]]);
  });

  it('is nothing where two only agree, or where the words are not the claim’s', () => {
    expect(disputes(claims, [conflict('k', 'corroborates', span(0, 5), span(10, 15))]).size).toBe(0);
    expect(disputes(claims, [conflict('k', 'contradicts', span(50, 55), span(60, 65))]).size).toBe(0);
  });
});
