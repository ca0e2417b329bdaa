import { expect, test } from 'vitest';
import { after, STARTED } from './job';

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

test('an event of another kind changes nothing', () => expect(after(STARTED, 'ping', null)).toBe(STARTED));
