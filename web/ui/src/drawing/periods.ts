import { dateText } from '../text/when';

/** A stretch of time between two days, both inclusive (`2022-03-01`). */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const DAY = 86_400_000;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The first day of a date that may be shortened to its precision (`2022`, `2022-03`), or null for what is not a date. */
export function firstDay(date: string | null | undefined): string | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date ?? '');
  return match ? `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}` : null;
}

export function lastDay(date: string | null | undefined): string | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date ?? '');
  if (!match) return null;
  if (match[3]) return date!;
  const [year, month] = [Number(match[1]), match[2] ? Number(match[2]) : 12];
  return dayOf(Date.UTC(year, month, 1) - DAY);
}

/**
 * Cuts a span of time into as many steps as a slider can hold: months, else quarters, else years, else decades. Each step is
 * whole, so that '2022' on the slider is all of 2022.
 */
export function steps(from: string, to: string, most = 72): Period[] {
  const [first, last] = [firstDay(from), lastDay(to)];
  if (!first || !last || first > last) return [];
  for (const months of [1, 3, 12, 120, 1200]) {
    const cut = cutInto(first, last, months);
    if (cut.length <= most) return cut;
  }
  return [];
}

function cutInto(first: string, last: string, months: number): Period[] {
  const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [from, to] = [Math.floor(index(first) / months), Math.floor(index(last) / months)];
  return Array.from({ length: Math.max(0, Math.min(to - from + 1, 10_000)) }, (_, at) => {
    const month = (from + at) * months;
    return { start: startOf(month), end: dayOf(Date.parse(startOf(month + months)) - DAY) };
  });
}

/** The first day of a month counted from the year 0. */
const startOf = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** Whether something dated falls in a period at least in part; what has no date falls in none. */
export function within(
  when: { start: string | null; end: string | null },
  from: string | null,
  to: string | null,
): boolean {
  if (from === null && to === null) return true;
  const [start, end] = [firstDay(when.start), lastDay(when.end)];
  if (start === null && end === null) return false;
  return (to === null || (start ?? end!) <= to) && (from === null || (end ?? start!) >= from);
}

/** A period in words: `March 2022`, `2021`, `March 2022 to July 2022`. */
export function inWords({ start, end }: Period): string {
  const [a, b] = [monthOf(start), monthOf(end)];
  if (start.slice(5) === '01-01' && end.slice(5) === '12-31') {
    const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
    return from === to ? from : `${from} to ${to}`;
  }
  return a === b ? a : `${a} to ${b}`;
}

const monthOf = (day: string) => dateText(day.slice(0, 7));
