import { describe, expect, it } from 'vitest';
import { change, inWords as setInWords, parse, print } from './intervention';
import { curve, layout, lines, middleOf } from './layout';
import { downstream, parts } from './parts';
import { inWords, moved, percent, size, type Outcome } from './results';

const nodes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, name: `Node ${id}` }));
const edges = [
  { id: '1', cause: 'a', effect: 'b' },
  { id: '2', cause: 'b', effect: 'c' },
  { id: '3', cause: 'c', effect: 'a' },
  { id: '4', cause: 'c', effect: 'd' },
  { id: '5', cause: 'e', effect: 'f' },
  { id: '6', cause: 'c', effect: 'elsewhere' },
];

describe('the parts of a graph', () => {
  it('come largest first, each with its own edges, the lonely last', () => {
    expect(parts(nodes, edges).map((part) => [part.nodes.map(({ id }) => id).join(''), part.edges.length])).toEqual([
      ['abcd', 4],
      ['ef', 1],
      ['g', 0],
    ]);
  });

  it('are the same in any order', () => {
    expect(parts([...nodes].reverse(), [...edges].reverse())).toEqual(parts(nodes, edges));
  });

  it('tell what lies downstream, also round a circle', () => {
    expect([...downstream(['b'], edges)].sort()).toEqual(['a', 'b', 'c', 'd', 'elsewhere']);
    expect([...downstream(['f'], edges)]).toEqual(['f']);
  });
});

describe('the layout', () => {
  it('gives every node a place that no other covers', () => {
    const spots = [...layout(nodes, edges).nodes.values()];
    expect(spots).toHaveLength(7);
    for (const a of spots)
      for (const b of spots)
        if (a.id < b.id)
          expect(
            Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2,
            `${a.id} ${b.id}`,
          ).toBe(true);
  });

  it('puts a cause left of its effect where no circle forbids it', () => {
    const drawn = layout(nodes, edges.slice(3, 5));
    expect(drawn.nodes.get('c')!.x).toBeLessThan(drawn.nodes.get('d')!.x);
  });

  it('is the same for the same graph in any order', () => {
    const byId = (a: [string, unknown], b: [string, unknown]) => (a[0] < b[0] ? -1 : 1);
    expect([...layout([...nodes].reverse(), [...edges].reverse()).nodes].sort(byId)).toEqual(
      [...layout(nodes, edges).nodes].sort(byId),
    );
  });

  it('draws nothing for nothing', () => expect(layout([], []).nodes.size).toBe(0));

  it('breaks long names and ends what is too long', () => {
    expect(lines('Russia: military presence')).toEqual(['Russia: military', 'presence']);
    const long = lines('strategic geographical considerations, economic dependencies, and political alignments');
    expect(long).toHaveLength(3);
    expect(long[2]).toMatch(/…$/);
    expect(long.every((line) => line.length <= 20)).toBe(true);
  });

  it('draws a line from the first point to the last', () => {
    expect(
      curve([
        { x: 0, y: 0 },
        { x: 5, y: 1 },
      ]),
    ).toBe('M0 0L5 1');
    expect(
      curve([
        { x: 0, y: 0 },
        { x: 5, y: 9 },
        { x: 10, y: 0 },
      ]),
    ).toBe('M0 0Q5 9 10 0');
    expect(curve([{ x: 0, y: 0 }])).toBe('');
    expect(
      middleOf([
        { x: 0, y: 0 },
        { x: 5, y: 8 },
        { x: 10, y: 0 },
      ]),
    ).toEqual({ x: 5, y: 4 });
  });
});

describe('an intervention', () => {
  it('stands in the address in one form only', () => {
    const set = change(change(new Map(), 'n7', 0.5), 'n12', -1);
    expect(print(set)).toBe('n12:-1,n7:0.5');
    expect(parse(print(set))).toEqual(set);
  });

  it('leaves out what is no node and no value', () => {
    expect([...parse('n1:-1,n2:9,n3,:1,n4:x,n5:', new Set(['n1', 'n2']))]).toEqual([['n1', -1]]);
    expect(parse(null).size).toBe(0);
  });

  it('moves in tenths within its bounds, and can hold a node at 0 or let it go', () => {
    expect(change(new Map(), 'n', -7).get('n')).toBe(-1);
    expect(change(new Map(), 'n', 0.3000004).get('n')).toBe(0.3);
    expect(Object.is(change(new Map(), 'n', -0.01).get('n'), 0)).toBe(true);
    expect(change(new Map([['n', 1]]), 'n', null).size).toBe(0);
  });

  it.each([
    [-1, 'falls as far as it can'],
    [0, 'is held where it is'],
    [0.7, 'rises much'],
    [-0.5, 'falls much'],
    [0.1, 'rises a little'],
  ])('of %s %s', (value, words) => expect(setInWords(value)).toBe(words));
});

describe('the results', () => {
  const outcome = (name: string, up: number, down: number, p50: number, label = 'open'): Outcome => ({
    id: name,
    name,
    up,
    down,
    unchanged: 1 - up - down,
    p10: p50,
    p50,
    p90: p50,
    label,
    paths: [],
    deciding: [],
  });

  it('show what moved, the surest first, and not what was set', () => {
    const all = [
      outcome('still', 0, 0, 0),
      outcome('weak', 0.2, 0.1, 0),
      outcome('set', 0, 1, -1, 'set'),
      outcome('sure', 0, 0.9, -0.3),
    ];
    expect(moved(all).map(({ name }) => name)).toEqual(['sure', 'weak']);
  });

  it.each([
    [outcome('n', 0, 0.656, -0.3), 'goes down in 66 % of the draws and does not change in 34 %'],
    [outcome('n', 0.2, 0.5, -0.1), 'goes down in 50 % of the draws, goes up in 20 % and does not change in 30 %'],
    [outcome('n', 1, 0, 0.4), 'goes up in 100 % of the draws'],
    [outcome('n', 0, 0, 0), 'does not change in any draw'],
  ])('say %#', (result, words) => expect(inWords(result)).toBe(words));

  it('never round a doubt away', () => {
    expect(percent(0.004)).toBe('less than 1 %');
    expect(percent(0.996)).toBe('more than 99 %');
    expect(size(-0.278)).toBe('−0.28');
    expect(size(0)).toBe('0.00');
  });
});
