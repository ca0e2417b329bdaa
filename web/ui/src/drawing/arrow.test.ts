import { describe, expect, it } from 'vitest';
import { arrow } from './arrow';

const numbers = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('an arrow', () => {
  const west = { x: 0, y: 0, r: 10 };
  const east = { x: 200, y: 0, r: 20 };

  it('starts at one rim and points at the other', () => {
    const { line, head } = arrow(west, east, 2);
    const [x, y] = numbers(line);
    expect(Math.hypot(x!, y!)).toBeCloseTo(10, 0);
    const [tipX, tipY] = numbers(head);
    expect(Math.hypot(tipX! - 200, tipY!)).toBeCloseTo(22, 0);
  });

  it('leaves the other side to the arrow back', () => {
    const there = arrow(west, east, 2).middle.y;
    const back = arrow(east, west, 2).middle.y;
    expect(Math.sign(there)).toBe(-Math.sign(back));
  });

  it('is a loop above a disc that acts on itself', () => {
    const { line, middle } = arrow(west, west, 2);
    expect(line).toContain('C');
    expect(middle.y).toBeLessThan(-10);
    expect(numbers(line).every(Number.isFinite)).toBe(true);
  });
});
