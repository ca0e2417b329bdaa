import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { List } from './answers';
import { Problem, changes, get, remembered } from './client';

export interface Answer<T> {
  /** The answer to the path asked; while a new one is on its way and `keep` was said, the one before. */
  data: T | undefined;
  error: Problem | undefined;
  loading: boolean;
  reload: () => void;
}

/**
 * Asks for a path and asks again when the case changes. What was seen before shows at once, and is replaced when the server
 * says it is outdated. A null path asks nothing.
 */
export function useAnswer<T>(path: string | null, keep = false): Answer<T> {
  const [state, setState] = useState<{ path: string | null; data?: T; error?: Problem; loading: boolean }>({
    path: null,
    loading: false,
  });
  const [again, setAgain] = useState(0);
  const revision = changes.value;
  useEffect(() => {
    if (path === null) {
      setState({ path, loading: false });
      return;
    }
    const abort = new AbortController();
    const before = remembered<T>(path);
    setState((old) => {
      const data = before ?? (keep || old.path === path ? old.data : undefined);
      return { path, loading: true, ...(data === undefined ? {} : { data }) };
    });
    get<T>(path, abort.signal).then(
      (data) => setState({ path, data, loading: false }),
      (error: unknown) => {
        if (!abort.signal.aborted) setState({ path, error: asProblem(error, path), loading: false });
      },
    );
    return () => abort.abort();
  }, [path, again, revision, keep]);
  const current = state.path === path;
  const first = path === null || current ? undefined : remembered<T>(path);
  return {
    data: current || keep ? (first ?? state.data) : first,
    error: current ? state.error : undefined,
    loading: current ? state.loading : path !== null,
    reload: useCallback(() => setAgain((n) => n + 1), []),
  };
}

export interface Pages<T> extends Answer<List<T>> {
  more: () => void;
  loadingMore: boolean;
}

/** A list that grows by its cursor. The names of all pages are gathered. */
export function usePages<T>(path: string): Pages<T> {
  const first = useAnswer<List<T>>(path, true);
  const [rest, setRest] = useState<{ of: List<T> | undefined; pages: List<T>[]; error?: Problem }>({
    of: undefined,
    pages: [],
  });
  const [loadingMore, setLoadingMore] = useState(false);
  const pages = rest.of === first.data ? rest.pages : [];
  const asking = useRef(false);
  const last = pages.at(-1) ?? first.data;
  const more = () => {
    const next = last?.next;
    if (!next || asking.current) return;
    asking.current = true;
    setLoadingMore(true);
    const of = first.data;
    get<List<T>>(`${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`)
      .then(
        (page) => setRest({ of, pages: [...pages, page] }),
        (error: unknown) => setRest({ of, pages, error: asProblem(error, path) }),
      )
      .finally(() => {
        asking.current = false;
        setLoadingMore(false);
      });
  };
  const data =
    first.data === undefined || pages.length === 0 ? first.data : [first.data, ...pages].reduce((a, b) => join(a, b));
  return { ...first, data, error: first.error ?? (pages === rest.pages ? rest.error : undefined), more, loadingMore };
}

function join<T>(a: List<T>, b: List<T>): List<T> {
  return {
    items: [...a.items, ...b.items],
    next: b.next,
    total: b.total,
    actors: { ...a.actors, ...b.actors },
    documents: { ...a.documents, ...b.documents },
  };
}

export function asProblem(error: unknown, path: string): Problem {
  return error instanceof Problem
    ? error
    : new Problem('The answer could not be read', error instanceof Error ? error.message : String(error), 0, path);
}
