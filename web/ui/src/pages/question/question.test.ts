import { describe, expect, it } from 'vitest';
import { columns, kindOf, voices, type Row } from './columns';

const row = (stance: Row['stance'], score: number, actor: string | null, text: string | null = null): Row => ({
  stance,
  score,
  item: `c${score}`,
  statement: { document: 'a1', start: 0, end: 1, quote: 'x' },
  voice: { actor, text, role: actor === null && text === null ? 'author' : 'speaker' },
  when: { start: null, end: null, precision: 'unknown', method: 'unknown', text: null },
});

describe('evidence', () => {
  it('stands in its column, the best first', () => {
    const { pro, contra, unclear } = columns([row('for', 0.2, 'A'), row('unclear', 1, 'A'), row('for', 0.9, 'B')]);
    expect(pro.map(({ score }) => score)).toEqual([0.9, 0.2]);
    expect(contra).toEqual([]);
    expect(unclear).toHaveLength(1);
  });

  it('counts a voice once, however often it speaks', () => {
    expect(
      voices([
        row('for', 1, 'A'),
        row('for', 2, 'A'),
        row('for', 3, null, 'Officials'),
        row('for', 4, null, 'officials'),
        row('for', 5, null),
      ]),
    ).toBe(3);
  });

  it('knows what it belongs to', () => {
    expect(['e46.82.assault', 'c3c6', 'i09', null].map(kindOf)).toEqual(['event', 'claim', 'influence', 'other']);
  });
});
