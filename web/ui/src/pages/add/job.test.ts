import { expect, test } from 'vitest';
import { after, isOver, STARTED } from './job';

test('a job counts what is done and names what is being read', () => {
  expect(after(STARTED, 'progress', { done: 2, total: 5, current: 'b.txt' })).toMatchObject({
    done: 2,
    total: 5,
    current: 'b.txt',
  });
});

test('each article tells its outcome', () => {
  const job = after(STARTED, 'article', { outcome: 'duplicate', id: 'a1', name: 'b.txt', reason: null });
  expect(job.outcomes).toEqual([{ outcome: 'duplicate', id: 'a1', name: 'b.txt', reason: null }]);
});

test('what only the end names as skipped is added, what was told before is not doubled', () => {
  const before = after(STARTED, 'article', { outcome: 'skipped', name: 'a.bin', reason: 'no text' });
  const job = after(before, 'done', {
    read: 0,
    skipped: [
      { name: 'a.bin', reason: 'no text' },
      { name: 'b.bin', reason: 'too large' },
    ],
  });
  expect(job.finished).toBe(true);
  expect(job.outcomes.map(({ name, reason }) => [name, reason])).toEqual([
    ['a.bin', 'no text'],
    ['b.bin', 'too large'],
  ]);
});

test('why it could not be brought to its end is kept', () => {
  const job = after(STARTED, 'failed', { title: 'The case is in use', detail: 'by another process' });
  expect(job.failed).toEqual({ title: 'The case is in use', detail: 'by another process' });
  expect(isOver(job)).toBe(true);
  expect(isOver(STARTED)).toBe(false);
});
