// Filters live in the address under the names of the API, so that a view can be shared, and goes to the server as it stands.

export const FILTERS = [
  'actor',
  'type',
  'quad',
  'status',
  'source',
  'place',
  'country',
  'from',
  'to',
  'undated',
  'q',
  'sort',
] as const;
export type Filter = (typeof FILTERS)[number];
export type Filters = Partial<Record<Filter, string>>;

/** The filters of an address, in a fixed order; empty values and other parameters are left out. */
export function filtersOf(query: URLSearchParams, allowed: readonly Filter[] = FILTERS): Filters {
  const filters: Filters = {};
  for (const name of FILTERS) {
    const value = query.get(name)?.trim();
    if (value && allowed.includes(name)) filters[name] = value;
  }
  return filters;
}

/** The query of an address, with its question mark, or nothing. Same filters, same text. */
export function queryOf(filters: Filters, more: Record<string, string | number | undefined> = {}): string {
  const query = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The same filters with one set, or taken off by an empty value. */
export function withFilter(filters: Filters, name: Filter, value: string): Filters {
  const changed = { ...filters };
  const trimmed = value.trim();
  if (trimmed === '') delete changed[name];
  else changed[name] = trimmed;
  return changed;
}

/** A year, a month or a day: what `from` and `to` take. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const [year, month = 1, day = 1] = text.split('-').map(Number) as [number, number?, number?];
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** What a correction takes as a time: a date, two of them with `..` between (one side may be open), or `unknown`. */
export function isTime(text: string): boolean {
  if (text === 'unknown' || isDate(text)) return true;
  const sides = text.split('..');
  return sides.length === 2 && sides.some((side) => side !== '') && sides.every((side) => side === '' || isDate(side));
}
