import { describe, expect, it } from 'vitest';
import { chunks } from './chunks';
import { csv } from './csv';
import { cut, placeLabels } from './labels';
import { nearest } from './nearest';

describe('labels', () => {
  const label = (id: string, x: number, y: number) => ({ id, text: 'Belarus', x, y, r: 5 });

  it('stand below their disc where there is room, and above it where there is not', () => {
    const placed = placeLabels([label('a', 0, 0), label('b', 0, 20)]);
    expect(placed.get('a')).toEqual({ x: 0, y: -15 });
    expect(placed.get('b')).toEqual({ x: 0, y: 35 });
  });

  it('are left out where no side is free, unless selected', () => {
    const crowd = [label('a', 0, 0), ...[-14, 0, 14].flatMap((x) => [-14, 0, 14].map((y) => label(`${x} ${y}`, x, y)))];
    const last = crowd.at(-1)!.id;
    expect(placeLabels(crowd).size).toBeLessThan(crowd.length);
    expect(placeLabels(crowd, new Set([last])).has(last)).toBe(true);
  });

  it('may hide a lighter disc where they are insisted on, but never another label', () => {
    const ring = [
      label('a', 0, 0),
      ...[
        [0, 15],
        [0, -15],
        [30, 0],
        [-30, 0],
      ].map(([x, y], at) => label(`r${at}`, x!, y!)),
    ];
    expect(placeLabels(ring).has('a')).toBe(false);
    expect(placeLabels(ring, new Set(), undefined, 1).get('a')).toEqual({ x: 0, y: 15 });
  });

  it('stay in the frame', () => {
    expect(placeLabels([label('a', 40, 95)], new Set(), { width: 100, height: 100 }).get('a')).toEqual({
      x: 40,
      y: 80,
    });
  });

  it('are cut when long', () => {
    expect(cut('Belarus')).toBe('Belarus');
    expect(cut('Ministry of Foreign Affairs of Belarus')).toHaveLength(26);
  });
});

describe('an arrow key', () => {
  const points = [
    { id: 'here', x: 0, y: 0 },
    { id: 'right', x: 100, y: 10 },
    { id: 'far right', x: 300, y: 0 },
    { id: 'below', x: 20, y: 80 },
  ];
  it.each([
    ['ArrowRight', 'right'],
    ['ArrowDown', 'below'],
    ['ArrowLeft', undefined],
  ] as const)('%s leads to %s', (key, id) => expect(nearest(points, points[0]!, key)?.id).toBe(id));
});

describe('CSV', () => {
  it('quotes, and lets no cell become a formula', () => {
    expect(
      csv(
        ['who', 'n'],
        [
          ['=HYPERLINK("x")', 1],
          ['a, "b"', -2],
          [null, 0],
        ],
      ),
    ).toBe('who,n\r\n"\'=HYPERLINK(""x"")",1\r\n"a, ""b""",-2\r\n,0\r\n');
  });
});

describe('ids', () => {
  it('go in groups that an address can hold, none lost', () => {
    const ids = Array.from({ length: 100 }, (_, at) => `c${String(at).padStart(16, '0')}`);
    const groups = chunks(ids);
    expect(groups.flat()).toEqual(ids);
    expect(Math.max(...groups.map((group) => group.join(',').length))).toBeLessThanOrEqual(900);
    expect(chunks([])).toEqual([]);
  });
});
