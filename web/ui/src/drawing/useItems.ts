import { useEffect, useState } from 'preact/hooks';
import type { List } from '../api/answers';
import { changes, get, type Problem } from '../api/client';
import { asProblem, type Answer } from '../api/useAnswer';
import { chunks } from './chunks';

/** Several records by their ids, in as few requests as addresses may be long. One that is gone is left out. */
export function useItems<T>(noun: 'events' | 'claims' | 'conflicts', ids: readonly string[]): Answer<List<T>> {
  const key = `${noun} ${ids.join(',')}`;
  const [state, setState] = useState<{ key: string; data?: List<T>; error?: Problem }>({ key: '' });
  const [times, setTimes] = useState(0);
  const revision = changes.value;
  useEffect(() => {
    const abort = new AbortController();
    Promise.all(
      chunks(ids).map((some) =>
        get<List<T>>(`/${noun}?id=${encodeURIComponent(some.join(','))}&limit=${some.length}`, abort.signal),
      ),
    ).then(
      (answers) => setState({ key, data: together(answers) }),
      (error: unknown) => {
        if (!abort.signal.aborted) setState({ key, error: asProblem(error, `/${noun}`) });
      },
    );
    return () => abort.abort();
  }, [key, revision, times]);
  const here = state.key === key;
  return {
    data: here ? state.data : undefined,
    error: here ? state.error : undefined,
    loading: !here,
    reload: () => setTimes(times + 1),
  };
}

function together<T>(answers: readonly List<T>[]): List<T> {
  return {
    items: answers.flatMap(({ items }) => items),
    next: null,
    total: answers.reduce((sum, { total }) => sum + total, 0),
    actors: Object.assign({}, ...answers.map(({ actors }) => actors)),
    documents: Object.assign({}, ...answers.map(({ documents }) => documents)),
  };
}
