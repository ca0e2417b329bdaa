// How events become marks on the timeline: where, how long, in which lane. Pure, so that it can be tested; the canvas only paints.
import type { TimelineEvent } from '../../api/answers';
import { extentOf, lanes, scale, type Domain } from '../../charts/timeAxis';
import { isCooperation } from '../../text/words';

export interface DrawnEvent {
  event: TimelineEvent;
  x: number;
  width: number;
  /** 0 is next to the axis; null finds no room. */
  lane: number | null;
  up: boolean;
  /** A day is a point, anything longer a bar, an open end a bar that fades. */
  shape: 'point' | 'bar';
  openStart: boolean;
  openEnd: boolean;
}

export const POINT = 9;
const GAP = 2;
/** An open end reaches this far, fading. */
const OPEN = 46;

/** Lays out what lies in the domain. Points come first and so nearest to the axis, then bars, the shorter the nearer. */
export function layOut(
  events: readonly TimelineEvent[],
  domain: Domain,
  width: number,
  mostLanes: number,
): DrawnEvent[] {
  const x = scale(domain, width);
  const drawn: (DrawnEvent & { days: number })[] = [];
  for (const event of events) {
    const extent = extentOf(event.when);
    if (!extent || extent.to <= domain.from || extent.from >= domain.to) continue;
    const open = extent.openStart || extent.openEnd;
    const days = extent.to - extent.from;
    const left = x(extent.from);
    const right = x(extent.to);
    const base = {
      event,
      lane: null,
      up: isCooperation(event.quad),
      openStart: extent.openStart,
      openEnd: extent.openEnd,
    };
    if (days === 1 && !open) {
      drawn.push({ ...base, days: 0, shape: 'point', x: (left + right - POINT) / 2, width: POINT });
    } else if (open) {
      const start = extent.openStart ? right - OPEN : left;
      drawn.push({ ...base, days: 1e6, shape: 'bar', x: start, width: OPEN });
    } else {
      drawn.push({ ...base, days, shape: 'bar', x: left, width: Math.max(POINT, right - left) });
    }
  }
  drawn.sort(
    (a, b) =>
      a.days - b.days ||
      b.event.independent_sources - a.event.independent_sources ||
      a.x - b.x ||
      (a.event.id < b.event.id ? -1 : 1),
  );
  for (const up of [true, false]) {
    const side = drawn.filter((mark) => mark.up === up);
    const found = lanes(
      side.map((mark) => ({ from: mark.x, to: mark.x + mark.width + GAP })),
      mostLanes,
    );
    side.forEach((mark, i) => {
      mark.lane = found[i] ?? null;
    });
  }
  return drawn;
}

/** The mark under a point, the nearest to the axis first; `y` counts from the axis, upwards positive. */
export function markAt(
  marks: readonly DrawnEvent[],
  px: number,
  y: number,
  laneHeight: number,
  gap: number,
): DrawnEvent | undefined {
  const distance = Math.abs(y) - gap;
  if (distance < 0) return undefined;
  const lane = Math.floor(distance / laneHeight);
  return marks.find(
    (mark) => mark.lane === lane && mark.up === y > 0 && px >= mark.x - 2 && px <= mark.x + mark.width + 2,
  );
}
