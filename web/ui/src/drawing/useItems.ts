import type { List } from '../api/answers';
import { useAnswer, type Answer } from '../api/useAnswer';

/** Several records by their ids, in one request. One that is gone (an article was removed) is left out. */
export function useItems<T>(noun: 'events' | 'claims' | 'conflicts' | 'influences', ids: readonly string[]): Answer<List<T>> {
  const query = new URLSearchParams({ id: ids.join(','), limit: String(Math.max(1, ids.length)) });
  return useAnswer<List<T>>(ids.length === 0 ? null : `/${noun}?${query}`);
}
