import type { ComponentChildren } from 'preact';
import type { Problem } from '../api/client';

/** Nothing here: why, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <p class="state-title">{title}</p>
      {children && <div class="state-text">{children}</div>}
    </div>
  );
}

/** Appears only after a moment (style sheet): most answers are there before. */
export function Loading({ what }: { what: string }) {
  return (
    <div class="state loading" role="status">
      <p class="state-text">Loading {what}…</p>
    </div>
  );
}

interface ErrorProps {
  problem?: Problem;
  title?: string;
  detail?: string;
  retry?: () => void;
}

export function ErrorBox({ problem, title, detail, retry }: ErrorProps) {
  const more = detail ?? problem?.detail;
  return (
    <div class="state state-error" role="alert">
      <p class="state-title">{title ?? problem?.message ?? 'Something went wrong'}</p>
      {more && <p class="state-text">{more}</p>}
      {retry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

interface LoadedProps<T> {
  of: { data: T | undefined; error: Problem | undefined; loading: boolean; reload: () => void };
  what: string;
  children: (data: T) => ComponentChildren;
}

/** An answer in each of its states; what was there before stays, dimmed, while a newer answer comes. */
export function Loaded<T>({ of, what, children }: LoadedProps<T>) {
  return (
    <>
      {of.error && <ErrorBox problem={of.error} retry={of.reload} />}
      {of.data !== undefined && !(of.error && of.error.status === 404) && (
        <div class={of.loading ? 'stale' : undefined} aria-busy={of.loading}>
          {children(of.data)}
        </div>
      )}
      {of.data === undefined && !of.error && <Loading what={what} />}
    </>
  );
}
