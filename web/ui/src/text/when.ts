// Dates as they are known: never more exact than the text was.
import type { When } from '../api/records';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Whether both are known and tell the same time as exactly, however each is known. */
export function sameTime(a: When, b: When | undefined): boolean {
  return b !== undefined && a.precision !== 'unknown' && whenText(a) === whenText(b);
}

/** `2022-03-02` as "2 March 2022", `2022-03` as "March 2022", `2022` as it is. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (!name) return String(Number(year));
  return day ? `${Number(day)} ${name} ${Number(year)}` : `${name} ${Number(year)}`;
}

/** A date with its precision, in words: "March 2022", "week of 7 March 2022", "the 1990s", "before 2020", "no date". */
export function whenText(when: When): string {
  const { start, end, precision } = when;
  if (start === null && end === null) return 'no date';
  if (start === null) return `until ${dateText(end as string)}`;
  if (end === null) {
    if (precision !== 'range') return dateText(start);
    // "Since then" is in the text; a lower bound that was worked out is only that.
    return when.method === 'inferred' ? `${dateText(start)} or later` : `since ${dateText(start)}`;
  }
  if (start === end) return dateText(start);
  if (precision === 'week') return `week of ${dateText(start)}`;
  if (precision === 'decade') return `the ${start.slice(0, 4)}s`;
  return rangeText(start, end);
}

/** "2 to 9 March 2022", "March to May 2022", "2019 to 2021": what both ends share is said once. */
function rangeText(start: string, end: string): string {
  const a = start.split('-');
  const b = end.split('-');
  if (a.length !== b.length || a[0] !== b[0] || a.length === 1) return `${dateText(start)} to ${dateText(end)}`;
  if (a.length === 2) return `${MONTHS[Number(a[1]) - 1]} to ${dateText(end)}`;
  return a[1] === b[1]
    ? `${Number(a[2])} to ${dateText(end)}`
    : `${Number(a[2])} ${MONTHS[Number(a[1]) - 1]} to ${dateText(end)}`;
}

const METHODS: Record<When['method'], string> = {
  explicit: 'as written',
  'relative-to-publication': 'counted from the day of publication',
  'relative-to-text': 'counted from another date in the text',
  'json-ld': 'from the page’s JSON-LD',
  microdata: 'from the page’s microdata',
  meta: 'from the page’s head',
  time: 'from a time element of the page',
  metadata: 'from the data that came with it',
  url: 'from the address',
  feed: 'from the feed',
  given: 'given by a person, not by the text',
  inferred: 'inferred from the text',
  unknown: '',
};

/** How the date is known: "to the month; “in March”, as written". */
export function whenBasis(when: When): string {
  if (when.precision === 'unknown') return when.text ? `“${when.text}” leaves open when` : 'The text gives no date';
  const precision = when.precision === 'range' ? 'a stretch of time' : `to the ${when.precision}`;
  const words = when.text ? `“${when.text}”` : '';
  return [precision, [words, METHODS[when.method]].filter(Boolean).join(', ')].filter(Boolean).join('; ');
}
