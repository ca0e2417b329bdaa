import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Timeline, TimelineEvent } from '../../api/answers';
import { aim, pan, printStretch, zoom, type Domain } from '../../charts/timeAxis';
import { useWidth } from '../../charts/useSize';
import { theme } from '../../app/theme';
import { eventAddress, go } from '../../app/router';
import { whenText } from '../../text/when';
import { number, typeLabel } from '../../text/words';
import { layOut, markAt, type DrawnEvent } from './marks';
import { AXIS_GAP, heightOf, LANE, middle, paint, type Lanes } from './paint';

interface Props {
  timeline: Timeline;
  domain: Domain;
  whole: Domain;
  /** What the events cover, for zooming without a pointer. */
  extents: readonly Domain[];
  onDomain: (domain: Domain) => void;
  chosen: string | null;
  onHover: (event: TimelineEvent | null) => void;
}

const LANES_LEAST = 4;
const LANES_MOST = 13;
/** More marks than this tell nothing one by one. */
const MARKS_MOST = 700;

/** The picture. Drag or arrow keys move, wheel or + and − zoom, 0 shows all; a click opens the event. */
export function Chart({ timeline, domain, whole, extents, onDomain, chosen, onHover }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(box);
  const [hover, setHover] = useState<{ mark: DrawnEvent; x: number; y: number } | null>(null);
  const [scheme, setScheme] = useState(0);
  const drag = useRef<{ x: number; domain: Domain; moved: boolean } | null>(null);
  // As high as the whole needs, so that few events do not stand in an empty field; the same while one moves and zooms.
  const lanes = useMemo((): Lanes => {
    if (width === 0 || timeline.truncated) return { up: LANES_MOST, down: LANES_MOST };
    const marks = layOut(timeline.events, whole, width, LANES_MOST);
    const used = (up: boolean) => marks.filter((mark) => mark.up === up).map((mark) => (mark.lane ?? LANES_MOST) + 1);
    const room = (up: boolean) => Math.min(LANES_MOST, Math.max(LANES_LEAST, ...used(up)) + 1);
    return { up: room(true), down: room(false) };
  }, [timeline, whole, width]);
  const lanesMost = Math.max(lanes.up, lanes.down);
  const height = heightOf(lanes);

  const inView = useMemo(
    () =>
      width === 0
        ? []
        : layOut(timeline.events, domain, width, lanesMost).map((mark) =>
            mark.lane !== null && mark.lane >= (mark.up ? lanes.up : lanes.down) ? { ...mark, lane: null } : mark,
          ),
    [timeline, domain, width, lanes],
  );
  const unplaced = inView.filter((mark) => mark.lane === null).length;
  const asBars = timeline.truncated === true || inView.length > MARKS_MOST;

  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)');
    const changed = () => setScheme((n) => n + 1);
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, []);
  const chosenTheme = theme.value;
  useEffect(() => {
    const element = canvas.current;
    if (!element || width === 0) return;
    const frame = requestAnimationFrame(() =>
      paint(element, {
        width,
        height,
        lanes,
        domain,
        buckets: timeline.buckets,
        marks: inView,
        asBars,
        chosen: hover?.mark.event.id ?? chosen,
      }),
    );
    return () => cancelAnimationFrame(frame);
  }, [width, lanes, domain, timeline, inView, asBars, hover, chosen, chosenTheme, scheme]);

  const place = (event: MouseEvent) => {
    const rect = (canvas.current as HTMLCanvasElement).getBoundingClientRect();
    return { x: event.clientX - rect.left, y: event.clientY - rect.top };
  };
  const find = (event: MouseEvent) => {
    const { x, y } = place(event);
    const mark = asBars ? undefined : markAt(inView, x, middle(lanes) - y, LANE, AXIS_GAP);
    return mark ? { mark, x, y } : null;
  };
  const point = (found: ReturnType<typeof find>) => {
    setHover(found);
    onHover(found?.mark.event ?? null);
  };
  const dayAt = (px: number) => domain.from + (px / Math.max(1, width)) * (domain.to - domain.from);
  const zoomBy = (factor: number, day = aim(domain, extents)) => onDomain(zoom(domain, factor, day, whole));

  // Wheel listeners of the framework are passive; this one keeps the page from scrolling while it zooms.
  const wheel = useRef<(event: WheelEvent) => void>(() => {});
  wheel.current = (event) => {
    if (!event.ctrlKey && !event.metaKey && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      onDomain(pan(domain, event.deltaX / Math.max(1, width), whole));
    } else if (event.ctrlKey || event.metaKey || document.activeElement === canvas.current) {
      event.preventDefault();
      zoomBy(Math.exp(event.deltaY * 0.002), dayAt(place(event).x));
    }
  };
  useEffect(() => {
    const element = canvas.current;
    const listener = (event: WheelEvent) => wheel.current(event);
    element?.addEventListener('wheel', listener, { passive: false });
    return () => element?.removeEventListener('wheel', listener);
  }, []);

  return (
    <div class="timeline-frame">
      <div class="timeline-chart" ref={box}>
        <div class="timeline-sides" aria-hidden="true">
          <span class="side-up">▲ cooperation</span>
          <span class="side-down">▼ conflict</span>
        </div>
        <canvas
          ref={canvas}
          style={{ height: `${height}px` }}
          tabIndex={0}
          role="img"
          aria-label={`${number(inView.length)} events from ${printStretch(domain).replace('..', ' to ')}; the list below tells them. Arrow keys move, plus and minus zoom, zero shows all.`}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            drag.current = { x: event.clientX, domain, moved: false };
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => {
            const from = drag.current;
            if (!from) {
              point(find(event));
              return;
            }
            const step = event.clientX - from.x;
            if (Math.abs(step) > 3) from.moved = true;
            if (from.moved) onDomain(pan(from.domain, -step / Math.max(1, width), whole));
          }}
          onPointerUp={(event) => {
            const from = drag.current;
            drag.current = null;
            if (!from || from.moved) return;
            const found = find(event);
            if (found) go(eventAddress(found.mark.event.id));
            else if (asBars) zoomBy(0.4, dayAt(place(event).x));
          }}
          onPointerCancel={() => (drag.current = null)}
          onPointerLeave={() => point(null)}
          onKeyDown={(event) => {
            const keys: Record<string, () => void> = {
              ArrowLeft: () => onDomain(pan(domain, -0.2, whole)),
              ArrowRight: () => onDomain(pan(domain, 0.2, whole)),
              '+': () => zoomBy(0.6),
              '=': () => zoomBy(0.6),
              '-': () => zoomBy(1 / 0.6),
              '0': () => onDomain(whole),
            };
            const does = keys[event.key];
            if (!does) return;
            event.preventDefault();
            does();
          }}
        />
        {hover && (
          <div
            class={hover.x > width / 2 ? 'timeline-tip timeline-tip-left' : 'timeline-tip'}
            style={{ left: `${hover.x}px`, top: `${hover.y}px` }}
            aria-hidden="true"
          >
            <b>{whenText(hover.mark.event.when)}</b> · {typeLabel(hover.mark.event.type)}
            <br />
            {namesOf(hover.mark.event.actors, timeline) || 'doer not told'}
            {hover.mark.event.recipients.length > 0 && ` → ${namesOf(hover.mark.event.recipients, timeline)}`}
            <br />
            <small>
              {hover.mark.event.independent_sources} {hover.mark.event.independent_sources === 1 ? 'source' : 'sources'}
              {hover.mark.event.status !== 'fact' && `, ${hover.mark.event.status}`}
            </small>
          </div>
        )}
      </div>
      {!asBars && unplaced > 0 && (
        <p class="timeline-note">{number(unplaced)} more find no room: zoom in to see them.</p>
      )}
      {asBars && (
        <p class="timeline-note">
          Bars count events by {timeline.bucket}, pale what is dated less exactly; zoom in, or click a bar, to see
          single ones.
        </p>
      )}
    </div>
  );
}

function namesOf(ids: readonly string[], timeline: Timeline): string {
  return ids.map((id) => timeline.actors[id]?.name ?? id).join(', ');
}
