import { describe, expect, it } from 'vitest';
import { around, boxOf, fit, pan, parseView, printView, sees, WHOLE, zoomAt } from './viewport';

describe('a view', () => {
  it('keeps the point under the pointer where it is when zooming', () => {
    const before = { k: 2, x: 10, y: -5 };
    const after = zoomAt(before, 1.5, 100, 60);
    const drawn = { x: (100 - before.x) / before.k, y: (60 - before.y) / before.k };
    expect(drawn.x * after.k + after.x).toBeCloseTo(100);
    expect(drawn.y * after.k + after.y).toBeCloseTo(60);
  });

  it('stops at its bounds and then does not move', () => {
    expect(zoomAt({ k: 40, x: 3, y: 4 }, 2, 50, 50)).toEqual({ k: 40, x: 3, y: 4 });
    expect(zoomAt({ k: 0.2, x: 3, y: 4 }, 0.5, 50, 50)).toEqual({ k: 0.2, x: 3, y: 4 });
  });

  it('shows a box whole and centred', () => {
    const view = fit({ x: -50, y: 0, width: 100, height: 20 }, 400, 300, 0);
    expect(view.k).toBe(4);
    expect(-50 * view.k + view.x).toBe(0);
    expect(10 * view.k + view.y).toBe(150);
  });

  it('does not zoom without end onto a single point', () => {
    expect(fit({ x: 7, y: 7, width: 0, height: 0 }, 400, 300).k).toBe(40);
  });

  it('knows what it sees after a pan', () => {
    expect(sees(WHOLE, 10, 10, 100, 100)).toBe(true);
    expect(sees(pan(WHOLE, -20, 0), 10, 10, 100, 100)).toBe(false);
  });

  it('has no box around nothing', () => {
    expect(boxOf([])).toBeNull();
    expect(
      boxOf([
        { x: 3, y: 1 },
        { x: -1, y: 5 },
      ]),
    ).toEqual({ x: -1, y: 1, width: 4, height: 4 });
  });

  it('stands in the address by its middle, so that a frame of another size shows the same', () => {
    const text = printView({ k: 2, x: 100, y: -40 }, 600, 400);
    expect(text).toBe('2,100,120');
    expect(parseView(text, 600, 400)).toEqual({ k: 2, x: 100, y: -40 });
    expect(parseView(text, 300, 200)).toEqual({ k: 2, x: -50, y: -140 });
  });

  it.each([[null], [''], ['2'], ['2,1'], ['x,1,2'], ['0,1,2'], ['2,1,2,3'], ['2,,3']])(
    'is none in the address %s',
    (text) => expect(parseView(text, 600, 400)).toBeNull(),
  );
});

describe('a drawing too large to be seen as a whole', () => {
  const box = { x: 0, y: 0, width: 1000, height: 100 };
  it.each([
    ['around its middle', 500, -400],
    ['from its left edge', 10, 10],
    ['up to its right edge', 990, -810],
  ])('is seen %s', (_, x, left) =>
    expect(around(box, { x, y: 50 }, 1, 200, 200, 10)).toEqual({ k: 1, x: left, y: 50 }),
  );
});
