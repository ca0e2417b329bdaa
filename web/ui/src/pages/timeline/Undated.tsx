import { useState } from 'preact/hooks';
import type { List, Timeline } from '../../api/answers';
import { queryOf, type Filters } from '../../api/filters';
import type { Event } from '../../api/records';
import { useAnswer } from '../../api/useAnswer';
import { EventLines } from '../../parts/EventLines';
import { QuadMark } from '../../parts/Marks';
import { Loaded } from '../../parts/States';
import { isCooperation, number, typeLabel } from '../../text/words';

const SHOWN = 20;

/** The lane of what has no place on the axis: counted by type, each count a list, cooperation first as on the chart. */
export function Undated({ timeline, filters }: { timeline: Timeline; filters: Filters }) {
  const [open, setOpen] = useState(false);
  if (timeline.undated === 0) return null;
  const to = (type?: string) =>
    queryOf({ ...filters, from: '', to: '', undated: 'true', ...(type === undefined ? {} : { type }) });
  const types = [...timeline.undated_types].sort(
    (a, b) => Number(isCooperation(b.quad)) - Number(isCooperation(a.quad)) || b.count - a.count,
  );
  return (
    <section class="undated" aria-label="Events without a date">
      <p class="undated-head">
        <b>{number(timeline.undated)} without a date</b>
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'hide them' : 'show them here'}
        </button>
        <a href={`/events${to()}`}>as a list to filter and take away</a>
      </p>
      <ul class="undated-types">
        {types.map(({ type, quad, count }) => (
          <li key={type}>
            <a href={`/events${to(type)}`}>
              <QuadMark quad={quad} /> {typeLabel(type)} <b>{number(count)}</b>
            </a>
          </li>
        ))}
      </ul>
      {open && <Lines query={to()} />}
    </section>
  );
}

/** The best sourced of them with their words. */
function Lines({ query }: { query: string }) {
  const answer = useAnswer<List<Event>>(`/events${query}&sort=-sources&limit=${SHOWN}`, true);
  return (
    <Loaded of={answer} what="the events">
      {(list) => (
        <>
          <EventLines events={list.items} names={list} />
          {list.total > list.items.length && (
            <p class="paging">
              {number(list.total - list.items.length)} more, less sourced: <a href={`/events${query}`}>open the list</a>
              .
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}
