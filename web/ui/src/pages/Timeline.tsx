import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Timeline as Answer, TimelineEvent } from '../api/answers';
import { queryOf, type Filter } from '../api/filters';
import { useAnswer } from '../api/useAnswer';
import {
  aim,
  around,
  dayAfter,
  dense,
  extentOf,
  firstDay,
  isoOf,
  pan,
  parseStretch,
  printStretch,
  zoom,
  type Domain,
} from '../charts/timeAxis';
import { param, setParams } from '../drawing/params';
import { EventLines } from '../parts/EventLines';
import { FilterBar, useFilters } from '../parts/FilterBar';
import { Page } from '../parts/Page';
import { Section } from '../parts/Section';
import { Empty, Loaded } from '../parts/States';
import { TakeAway } from '../parts/TakeAway';
import { count, number } from '../text/words';
import { Chart } from './timeline/Chart';
import { Undated } from './timeline/Undated';
import './timeline/timeline.css';

const FIELDS: readonly Filter[] = ['actor', 'type', 'status', 'source', 'place', 'from', 'to'];
const WAIT_MS = 180;
const LISTED = 60;

export default function Timeline() {
  const [filters] = useFilters(FIELDS);
  const base = queryOf(filters);
  const first = useAnswer<Answer>(`/timeline${base}`, true);
  return (
    <Page
      wide
      title="Timeline"
      lead="Drawn as exactly as the articles date it: a day is a triangle, a month or year a bar of that length, “since then” a bar that fades."
      tools={<TakeAway path={`/events${base}`} />}
    >
      <FilterBar fields={FIELDS} />
      <Loaded of={first} what="the timeline">
        {(timeline) => <Shown key={base} first={timeline} filters={filters} />}
      </Loaded>
    </Page>
  );
}

/** What is asked for beyond the view at either side, so that a drag does not meet an empty field. */
const margin = (domain: Domain): number => (domain.to - domain.from) / 2;

/** How long the hand rests before the address follows. */
const REST_MS = 300;

/**
 * The stretch of time that is seen, null for the whole. The address keeps it by its days (`at`), so that a shared one shows the same;
 * while it says what was seen here last, the exact stretch is kept, and nothing jumps.
 */
function useStretch(): [Domain | null, (next: Domain | null) => void] {
  const written = param('at');
  const [moved, setMoved] = useState<{ domain: Domain | null; at: string | null } | null>(null);
  const parsed = useMemo(() => parseStretch(written), [written]);
  const domain = moved !== null && moved.at === written ? moved.domain : parsed;
  const [resting, setResting] = useState<{ domain: Domain | null } | null>(null);
  useEffect(() => {
    if (resting === null) return;
    const timer = setTimeout(() => {
      const at = resting.domain === null ? null : printStretch(resting.domain);
      setMoved({ domain: resting.domain, at });
      setResting(null);
      setParams({ at }, true);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [resting]);
  const set = (next: Domain | null) => {
    setMoved({ domain: next, at: written });
    setResting({ domain: next });
  };
  return [domain, set];
}

function wholeOf(timeline: Answer): Domain | null {
  const { buckets } = timeline;
  const start = timeline.from ?? buckets[0]?.start;
  const end = timeline.to ?? buckets.at(-1)?.end;
  return start && end ? around(firstDay(start), dayAfter(end)) : null;
}

function Shown({ first, filters }: { first: Answer; filters: ReturnType<typeof useFilters>[0] }) {
  const whole = useMemo(() => wholeOf(first), [first]);
  const [domain, setDomain] = useStretch();
  const home = useMemo(
    () =>
      whole &&
      dense(
        first.events.flatMap((event) => extentOf(event.when) ?? []),
        whole,
      ),
    [first, whole],
  );
  const [asked, setAsked] = useState<Domain | null>(null);
  const [hovered, setHovered] = useState<TimelineEvent | null>(null);
  useEffect(() => {
    if (domain === null) return;
    const timer = setTimeout(() => setAsked(domain), WAIT_MS);
    return () => clearTimeout(timer);
  }, [domain]);
  // Only where not all was sent at first is there more to ask for when one zooms in.
  const path =
    asked && first.truncated && whole && asked.to - asked.from < (whole.to - whole.from) * 0.9
      ? `/timeline${queryOf({ ...filters, from: isoOf(asked.from - margin(asked)), to: isoOf(asked.to + margin(asked)) })}`
      : null;
  const closer = useAnswer<Answer>(path, true);
  if (whole === null) {
    return first.undated > 0 ? (
      <Empty title="None of these events has a date">
        <Undated timeline={first} filters={filters} />
      </Empty>
    ) : (
      <Empty title="Nothing to draw">
        <p>No event fits these filters.</p>
      </Empty>
    );
  }
  const seen = domain ?? home ?? whole;
  const timeline = (path === null ? undefined : closer.data) ?? first;
  const placed = timeline.events.flatMap((event) => {
    const extent = extentOf(event.when);
    return extent === null ? [] : [{ event, extent }];
  });
  const extents = placed.map(({ extent }) => extent);
  const inView = placed
    .filter(({ extent }) => extent.to > seen.from && extent.from < seen.to)
    .sort((a, b) => a.extent.from - b.extent.from || a.extent.to - b.extent.to || (a.event.id < b.event.id ? -1 : 1))
    .map(({ event }) => event);
  const buttons: [string, string, () => void][] = [
    ['←', 'Earlier', () => setDomain(pan(seen, -0.4, whole))],
    ['→', 'Later', () => setDomain(pan(seen, 0.4, whole))],
    ['+', 'Zoom in', () => setDomain(zoom(seen, 0.5, aim(seen, extents), whole))],
    ['−', 'Zoom out', () => setDomain(zoom(seen, 2, aim(seen, extents), whole))],
  ];
  return (
    <>
      <div class="timeline-tools">
        <span class="button-group" role="group" aria-label="Move and zoom">
          {buttons.map(([sign, label, does]) => (
            <button type="button" key={label} aria-label={label} title={label} onClick={does}>
              {sign}
            </button>
          ))}
          <button type="button" onClick={() => setDomain(whole === home ? null : whole)}>
            All
          </button>
        </span>
        <span class="timeline-legend">
          <span>filled: in deeds</span>
          <span>hollow: in words</span>
          <span>dashed: claimed, planned or possible</span>
        </span>
      </div>
      <Chart
        timeline={timeline}
        domain={seen}
        whole={whole}
        extents={extents}
        onDomain={(next) => setDomain(next === whole && whole === home ? null : next)}
        chosen={null}
        onHover={setHovered}
      />
      {placed.length > inView.length && !timeline.truncated && (
        <p class="timeline-beyond">
          {count(placed.length - inView.length, 'dated event')} beyond this stretch:{' '}
          <button type="button" class="link" onClick={() => setDomain(whole === home ? null : whole)}>
            see all times
          </button>
        </p>
      )}
      <Undated timeline={first} filters={filters} />
      <Section
        title={`In view: ${timeline.truncated ? 'the most sourced' : count(inView.length, 'event')}`}
        aside={
          <a href={`/events${queryOf({ ...filters, from: isoOf(seen.from), to: isoOf(seen.to - 1) })}`}>
            as a list to filter and take away
          </a>
        }
      >
        <EventLines events={inView.slice(0, LISTED)} names={timeline} hovered={hovered?.id ?? null} />
        {inView.length > LISTED && (
          <p class="paging">{number(inView.length - LISTED)} more in view: zoom in, or open the list.</p>
        )}
      </Section>
    </>
  );
}
