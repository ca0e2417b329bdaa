// The one place that speaks to the server. GETs remember their ETag, errors become a Problem.
import { signal } from '@preact/signals';

export const BASE = '/api/v1';

/** What went wrong, in the words of the server (application/problem+json) where it found any. */
export class Problem extends Error {
  readonly status: number;
  readonly detail: string;
  readonly instance: string;

  constructor(title: string, detail: string, status: number, instance: string) {
    super(title);
    this.name = 'Problem';
    this.status = status;
    this.detail = detail;
    this.instance = instance;
  }
}

/** Counts up whenever the case may have changed: what shows it asks again. */
export const changes = signal(0);

/** The token for changes, when the server listens elsewhere than on this machine; kept until the tab closes. */
export const token = signal<string>(stored());

function stored(): string {
  try {
    return sessionStorage.getItem('bellwether.token') ?? '';
  } catch {
    return '';
  }
}

export function keepToken(value: string): void {
  token.value = value;
  try {
    sessionStorage.setItem('bellwether.token', value);
  } catch {
    // kept for this page only
  }
}

interface Kept {
  etag: string | null;
  body: unknown;
}

const KEPT_MOST = 150;
const kept = new Map<string, Kept>();

/** What the last answer to this path was, if it is still kept; may be older than the case. */
export function remembered<T>(path: string): T | undefined {
  return kept.get(path)?.body as T | undefined;
}

export async function get<T>(path: string, abort?: AbortSignal): Promise<T> {
  const last = kept.get(path);
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (last?.etag) headers['If-None-Match'] = last.etag;
  const answer = await send(BASE + path, { headers, cache: 'no-store', ...(abort ? { signal: abort } : {}) });
  if (answer.status === 304 && last) return last.body as T;
  if (!answer.ok) throw await problemOf(answer, path);
  const body: unknown = await answer.json();
  kept.delete(path);
  kept.set(path, { etag: answer.headers.get('ETag'), body });
  if (kept.size > KEPT_MOST) kept.delete(kept.keys().next().value as string);
  return body as T;
}

/** Changes something; afterwards every page that shows the case asks again. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  return change<T>(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });
}

export async function postFiles<T>(path: string, files: readonly File[]): Promise<T> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return change<T>(path, { method: 'POST', body: form, headers: {} });
}

export async function remove(path: string): Promise<void> {
  await change<unknown>(path, { method: 'DELETE', headers: {} });
}

/** Asks with a body; nothing in the case changes (what-if runs). */
export async function ask<T>(path: string, body: unknown, abort?: AbortSignal): Promise<T> {
  const answer = await send(BASE + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'X-Bellwether': '1', ...authorization() },
    ...(abort ? { signal: abort } : {}),
  });
  if (!answer.ok) throw await problemOf(answer, path);
  return (await answer.json()) as T;
}

async function change<T>(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<T> {
  const answer = await send(BASE + path, {
    ...init,
    headers: { Accept: 'application/json', 'X-Bellwether': '1', ...authorization(), ...init.headers },
  });
  if (!answer.ok) throw await problemOf(answer, path);
  const text = await answer.text();
  changes.value++;
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function authorization(): Record<string, string> {
  return token.value === '' ? {} : { Authorization: `Bearer ${token.value}` };
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Problem(
      'The server does not answer',
      'Is “bellwether serve” still running? Start it again and this page goes on where it was.',
      0,
      url,
    );
  }
}

async function problemOf(answer: Response, path: string): Promise<Problem> {
  try {
    const body = (await answer.json()) as { title?: string; detail?: string; instance?: string };
    return new Problem(body.title ?? answer.statusText, body.detail ?? '', answer.status, body.instance ?? path);
  } catch {
    return new Problem(answer.statusText || `Error ${answer.status}`, '', answer.status, path);
  }
}
