import { expect, test } from 'vitest';
import { documentAddress, match } from './router';

test('a pattern gives the values of its names', () => {
  expect(match('/events/:id', '/events/e1.2.aid')).toEqual({ id: 'e1.2.aid' });
});

test('an id with signs of its own comes back whole', () => {
  const path = documentAddress('a/b?c');
  expect(match('/documents/:id', path)).toEqual({ id: 'a/b?c' });
});

test.each([
  ['/events', '/events/1'],
  ['/events/:id', '/events'],
  ['/events/:id', '/actors/1'],
  ['/events/:id', '/events/%E0%A4%A'],
])('%s does not fit %s', (pattern, path) => expect(match(pattern, path)).toBeNull());

test('a slash at the end changes nothing', () => expect(match('/events', '/events/')).toEqual({}));
