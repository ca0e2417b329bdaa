// The address is the page's state: a path and a query. Links are ordinary links; what this file adds is not reloading the page.
import { signal } from '@preact/signals';

export interface Address {
  path: string;
  query: URLSearchParams;
}

export const address = signal<Address>({ path: '/', query: new URLSearchParams() });

function read(): void {
  address.value = { path: location.pathname, query: new URLSearchParams(location.search) };
}

/** Goes to an address of this site; `replace` where the step is not worth a place in the history (a filter typed letter by letter). */
export function go(to: string, how: { replace?: boolean; keepScroll?: boolean } = {}): void {
  const before = location.pathname;
  if (how.replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  read();
  if (!how.keepScroll && location.pathname !== before) scrollTo(0, 0);
}

export function startRouter(): void {
  read();
  addEventListener('popstate', read);
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    if (!link || !href || link.target || link.hasAttribute('download')) return;
    const url = new URL(href, location.href);
    if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
    if (url.pathname === location.pathname && url.search === location.search && url.hash !== '') return;
    event.preventDefault();
    go(url.pathname + url.search + url.hash);
  });
}

/** The values of a pattern's `:names` in a path, or null where it does not fit. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/').filter((part) => part !== '');
  const given = path.split('/').filter((part) => part !== '');
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] as string;
    if (part.startsWith(':')) {
      try {
        values[part.slice(1)] = decodeURIComponent(value);
      } catch {
        return null;
      }
    } else if (part !== value) return null;
  }
  return values;
}

export const eventAddress = (id: string): string => `/events/${encodeURIComponent(id)}`;
export const actorAddress = (id: string): string => `/actors/${encodeURIComponent(id)}`;

/** The evidence reader, opened at a stretch of the article. */
export function documentAddress(id: string, at?: { start: number; end: number }): string {
  const path = `/documents/${encodeURIComponent(id)}`;
  return at === undefined ? path : `${path}?at=${at.start}-${at.end}`;
}
