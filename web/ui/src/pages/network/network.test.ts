import { describe, expect, it } from 'vitest';
import { layout } from './layout';
import { dashes, lineWidth, radius, toneOf } from './tone';

const nodes = ['Alba', 'Boria', 'Cana', 'Doria', 'Esta'].map((name, at) => ({ id: name, name, weight: 10 - at }));
const edges = [
  { from: 'Alba', to: 'Boria', count: 9 },
  { from: 'Boria', to: 'Alba', count: 2 },
  { from: 'Cana', to: 'Alba', count: 1 },
  { from: 'Doria', to: 'Esta', count: 1 },
  { from: 'Esta', to: 'Esta', count: 1 },
];

describe('the layout', () => {
  it('is the same for the same network in any order', () => {
    const once = layout(nodes, edges);
    const again = layout([...nodes].reverse(), [...edges].reverse());
    expect([...again.values()].sort(byId)).toEqual([...once.values()].sort(byId));
  });

  it('lets no two actors cover each other', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ id: `a${at}`, name: `Actor ${at}`, weight: 60 - at }));
    const star = many.slice(1).map(({ id }) => ({ from: 'a0', to: id, count: 1 }));
    const spots = [...layout(many, star).values()];
    for (const a of spots)
      for (const b of spots)
        if (a.id < b.id) expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.id} ${b.id}`).toBeGreaterThan(a.r + b.r);
  });

  it('leaves out an edge to an actor that is not shown, and takes an empty network', () => {
    expect(layout(nodes.slice(0, 1), edges).size).toBe(1);
    expect(layout([], []).size).toBe(0);
  });
});

describe("an edge's tone", () => {
  it.each([
    [{ cooperation: 0, conflict: 0 }, 'neutral'],
    [{ cooperation: 5, conflict: 0 }, 'cooperation'],
    [{ cooperation: 1, conflict: 4 }, 'conflict'],
    [{ cooperation: 1, conflict: 3 }, 'mixed'],
    [{ cooperation: 2, conflict: 2 }, 'mixed'],
  ] as const)('of %o is %s', (counts, tone) => expect(toneOf(counts)).toBe(tone));

  it('shows in the form of the line too', () => {
    const forms = (['cooperation', 'conflict', 'mixed', 'neutral'] as const).map((tone) => dashes(tone, 2));
    expect(new Set(forms).size).toBe(4);
  });
});

describe('sizes', () => {
  it('grow with the number of events and stay readable', () => {
    expect(lineWidth(1, 1)).toBe(1.4);
    expect(lineWidth(1, 100)).toBe(1.4);
    expect(lineWidth(100, 100)).toBeCloseTo(7.4);
    expect(lineWidth(0, 10)).toBe(0);
    expect(radius(4, 4)).toBe(24);
    expect(radius(0, 4)).toBe(7);
  });
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
