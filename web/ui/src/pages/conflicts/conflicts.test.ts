import { describe, expect, it } from 'vitest';
import type { Claim, Conflict, Span } from '../../api/records';
import { claimOf, inOrder, voicesOf, withinOne } from './sides';

const span = (document: string, start: number, end: number): Span => ({ document, start, end, quote: 'x' });
const claim = (id: string, content: Span): Claim => ({
  id,
  speaker: 'A',
  speaker_text: 'A',
  cue: content,
  kind: 'denial',
  content: [content],
  direct: false,
  when: { start: null, end: null, precision: 'unknown', method: 'unknown', text: null },
  document: content.document,
  event: null,
});
const conflict = (id: string, relation: Conflict['relation'], a: Span, b: Span): Conflict => ({
  id,
  relation,
  a,
  b,
  items: ['c1'],
  about: '',
  reason: '',
});

describe('a side of a conflict', () => {
  const said = claim('c1', span('d1', 10, 20));
  it('belongs to the claim whose words it is', () => expect(claimOf(span('d1', 12, 30), ['c1'], [said])).toBe(said));
  it.each([
    ['lies beside the words', span('d1', 20, 30), ['c1']],
    ['stands in another article', span('d2', 12, 18), ['c1']],
    ['does not name the claim', span('d1', 12, 18), ['c2']],
  ])('is the article’s own where it %s', (_, side, items) => expect(claimOf(side, items, [said])).toBeNull());
});

describe('the voices of a pair', () => {
  const report = claim('c1', span('d1', 0, 40));
  const denial = claim('c2', span('d1', 0, 100));
  const pair = { ...conflict('k', 'contradicts', span('d1', 0, 95), span('d1', 5, 40)), items: ['c1', 'c2'] };

  it('are those whose words fit best', () => {
    expect(voicesOf(pair, [denial, report])).toEqual({ a: denial, b: report });
  });

  it('are found by the words that deny, too', () => {
    const disputed = { ...claim('c1', span('d1', 50, 90)), cue: span('d1', 0, 20) };
    expect(claimOf(span('d1', 0, 45), ['c1'], [disputed])).toBe(disputed);
  });

  it('give a denial the side with the word that denies, not what it denies', () => {
    const denied = { ...claim('c1', span('d1', 30, 60)), cue: span('d1', 10, 20) };
    const both = { ...conflict('k', 'contradicts', span('d1', 0, 29), span('d1', 30, 60)), items: ['c1'] };
    expect(voicesOf(both, [denied])).toEqual({ a: denied, b: 'unclear' });
  });

  it('are left open where one claim holds both sides', () => {
    expect(voicesOf(pair, [denial])).toEqual({ a: denial, b: 'unclear' });
  });
});

describe('conflicts', () => {
  const [one, two] = [span('d1', 0, 1), span('d2', 0, 1)];
  it('begin with what contradicts, in the order they came', () => {
    const list = [
      conflict('k1', 'corroborates', one, two),
      conflict('k2', 'contradicts', one, two),
      conflict('k3', 'contradicts', one, one),
    ];
    expect(inOrder(list).map(({ id }) => id)).toEqual(['k2', 'k3', 'k1']);
  });
  it('may lie within one article', () => {
    expect(withinOne(conflict('k', 'updates', one, one))).toBe(true);
    expect(withinOne(conflict('k', 'updates', one, two))).toBe(false);
  });
});
