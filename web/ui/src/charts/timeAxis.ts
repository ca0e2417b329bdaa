// The axis of time that every chart with dates stands on: days since 1970 as numbers, what a date with its precision covers, ticks, zoom.
import type { When } from '../api/records';

/** A stretch of time in days since 1970-01-01, half-open. */
export interface Domain {
  from: number;
  to: number;
}

export const DAY_MS = 86_400_000;

/** The first day of `2022`, `2022-03` or `2022-03-02`. */
export function firstDay(date: string): number {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  return dayOf(year, month, day);
}

/** The day after the last one of `2022`, `2022-03` or `2022-03-02`. */
export function dayAfter(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return dayOf(year + 1, 1, 1);
  if (day === undefined) return dayOf(year, month + 1, 1);
  return dayOf(year, month, day) + 1;
}

/** The day with that date; a month of 13 is the next January. */
export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year + (month > 12 ? 1 : 0), (month - 1) % 12, day);
  return Math.floor(date.getTime() / DAY_MS);
}

/** `2022-03-02` of a day. */
export function isoOf(day: number): string {
  const date = new Date(Math.floor(day) * DAY_MS);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** What a date covers, or null where nothing is known. An open end is marked, and has the length of a day. */
export interface Extent extends Domain {
  openStart: boolean;
  openEnd: boolean;
}

export function extentOf(when: When): Extent | null {
  const { start, end } = when;
  if (start === null && end === null) return null;
  if (start === null) {
    const to = dayAfter(end as string);
    return { from: to - 1, to, openStart: true, openEnd: false };
  }
  const from = firstDay(start);
  if (end === null) {
    const closed = when.precision !== 'range';
    return { from, to: closed ? dayAfter(start) : from + 1, openStart: false, openEnd: !closed };
  }
  return { from, to: Math.max(from + 1, dayAfter(end)), openStart: false, openEnd: false };
}

/** Pixels of a day. */
export function scale(domain: Domain, width: number): (day: number) => number {
  const perDay = width / (domain.to - domain.from);
  return (day) => (day - domain.from) * perDay;
}

export const SHORTEST_DAYS = 7;

/** Zooms by a factor (below 1: closer) around a day that keeps its place; never under a week, never beyond twice the whole. */
export function zoom(domain: Domain, factor: number, around: number, whole: Domain): Domain {
  const length = domain.to - domain.from;
  const longest = Math.max(SHORTEST_DAYS, (whole.to - whole.from) * 2);
  const wanted = Math.min(longest, Math.max(SHORTEST_DAYS, length * factor));
  const share = (around - domain.from) / length;
  const from = around - wanted * share;
  return { from, to: from + wanted };
}

/** Where zooming without a pointer aims: at the middle one of what is in view, or the view's own middle where nothing is. */
export function aim(domain: Domain, extents: readonly Domain[]): number {
  const seen = extents
    .filter((extent) => extent.to > domain.from && extent.from < domain.to)
    .map((extent) => (Math.max(extent.from, domain.from) + Math.min(extent.to, domain.to)) / 2)
    .sort((a, b) => a - b);
  return seen[Math.floor(seen.length / 2)] ?? (domain.from + domain.to) / 2;
}

/** Moves by a share of what is seen; at least a tenth of the whole's nearer end stays in sight. */
export function pan(domain: Domain, share: number, whole: Domain): Domain {
  const length = domain.to - domain.from;
  const lowest = whole.from - length * 0.9;
  const highest = whole.to - length * 0.1;
  const from = Math.min(highest, Math.max(lowest, domain.from + length * share));
  return { from, to: from + length };
}

/** What is shown at first holds this share of the events at least, if that makes it half as long as the whole. */
const DENSE = 0.85;

/** Where most of the events lie, so that one of long ago does not press the others together; the whole where they are spread. */
export function dense(extents: readonly Domain[], whole: Domain): Domain {
  const sorted = [...extents].sort((a, b) => a.from - b.from || a.to - b.to);
  const wanted = Math.ceil(sorted.length * DENSE);
  let best = whole;
  for (let i = 0; wanted > 0 && i + wanted <= sorted.length; i++) {
    const some = sorted.slice(i, i + wanted);
    const [from, to] = [(some[0] as Domain).from, Math.max(...some.map((extent) => extent.to))];
    if (to - from < best.to - best.from) best = { from, to };
  }
  return best !== whole && best.to - best.from <= (whole.to - whole.from) / 2 ? around(best.from, best.to) : whole;
}

/** A stretch as it stands in an address, by its first and its last day. */
export const printStretch = (domain: Domain): string =>
  `${isoOf(Math.round(domain.from))}..${isoOf(Math.max(Math.round(domain.from), Math.round(domain.to) - 1))}`;

/** The stretch of an address; null for what is none. */
export function parseStretch(text: string | null): Domain | null {
  const days = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(text ?? '');
  if (!days) return null;
  const [from, to] = [firstDay(days[1] as string), dayAfter(days[2] as string)];
  return Number.isFinite(from) && Number.isFinite(to) && to > from ? { from, to } : null;
}

/** A domain around a stretch, with a little air at both sides. */
export function around(from: number, to: number): Domain {
  const length = Math.max(SHORTEST_DAYS, to - from);
  const middle = (from + to) / 2;
  return { from: middle - length * 0.53, to: middle + length * 0.53 };
}

export type TickUnit = 'day' | 'month' | 'year';

export interface Tick {
  day: number;
  label: string;
  /** The start of a larger unit: drawn stronger. */
  major: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Step {
  unit: TickUnit;
  every: number;
  days: number;
}

const STEPS: readonly Step[] = [
  { unit: 'day', every: 1, days: 1 },
  { unit: 'day', every: 7, days: 7 },
  { unit: 'month', every: 1, days: 30 },
  { unit: 'month', every: 3, days: 91 },
  { unit: 'month', every: 6, days: 183 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((every): Step => ({ unit: 'year', every, days: every * 365.25 })),
];

/** Ticks at the starts of days, weeks, months or years, as close as labels of that width allow. */
export function ticks(domain: Domain, width: number, labelWidth = 64): Tick[] {
  const length = domain.to - domain.from;
  const most = Math.max(1, Math.floor(width / labelWidth));
  const step = STEPS.find(({ days }) => length / days <= most) ?? (STEPS.at(-1) as Step);
  const found: Tick[] = [];
  const first = new Date(Math.floor(domain.from) * DAY_MS);
  if (step.unit === 'day') {
    // Weeks start on Mondays: day 4 after 1 January 1970, a Thursday, was one.
    const offset = step.every === 7 ? 4 : 0;
    for (
      let day = Math.ceil((domain.from - offset) / step.every) * step.every + offset;
      day < domain.to;
      day += step.every
    ) {
      const date = new Date(day * DAY_MS);
      const starts = date.getUTCDate() <= step.every;
      const month = MONTHS[date.getUTCMonth()];
      found.push({
        day,
        label:
          found.length === 0 || starts
            ? `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`
            : `${date.getUTCDate()} ${month}`,
        major: starts,
      });
    }
    return found;
  }
  const months = step.unit === 'month' ? step.every : step.every * 12;
  const firstMonth = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (let month = Math.floor(firstMonth / months) * months; ; month += months) {
    const year = Math.floor(month / 12);
    const day = dayOf(year, (month % 12) + 1, 1);
    if (day >= domain.to) return found;
    if (day < domain.from) continue;
    const january = month % 12 === 0;
    const label =
      step.unit === 'year' || january ? String(year) : `${MONTHS[month % 12]}${found.length === 0 ? ` ${year}` : ''}`;
    found.push({ day, label, major: january && (step.unit === 'month' || year % (step.every * 5) === 0) });
  }
}

/** Puts stretches into lanes so that none overlaps another in its lane; lane 0 is next to the axis. Null where the lanes are full. */
export function lanes(stretches: readonly { from: number; to: number }[], most: number): (number | null)[] {
  const ends: number[][] = [];
  return stretches.map(({ from, to }) => {
    for (let lane = 0; lane < most; lane++) {
      const taken = (ends[lane] ??= []);
      let free = true;
      for (let i = 0; i < taken.length; i += 2) {
        if (from < (taken[i + 1] as number) && to > (taken[i] as number)) {
          free = false;
          break;
        }
      }
      if (free) {
        taken.push(from, to);
        return lane;
      }
    }
    return null;
  });
}
