import type { Event } from '../api/records';
import { queryOf, type Filter, type Filters } from '../api/filters';
import { usePages } from '../api/useAnswer';
import { RejectedEvents } from '../corrections/Rejected';
import { EventLines } from '../parts/EventLines';
import { FilterBar, useFilters } from '../parts/FilterBar';
import { Page } from '../parts/Page';
import { Paging } from '../parts/Paging';
import { Empty, Loaded } from '../parts/States';
import { TakeAway } from '../parts/TakeAway';
import { number } from '../text/words';

const FIELDS: readonly Filter[] = ['actor', 'type', 'quad', 'status', 'source', 'place', 'from', 'to', 'undated'];
const SORTS = [
  { value: '', label: 'oldest first' },
  { value: '-date', label: 'newest first' },
  { value: '-sources', label: 'most sources' },
  { value: '-confidence', label: 'surest reading' },
];

export default function Events() {
  const [filters] = useFilters([...FIELDS, 'sort']);
  const query = queryOf(filters);
  if (filters.status === 'rejected') return <RejectedOnes />;
  return <Kept filters={filters} query={query} />;
}

const LEAD = 'Who did what to whom, when and where, as the articles tell it. Each line rests on the sentence below it.';

/** What is rejected is in no list: other filters do not go with it. */
function RejectedOnes() {
  return (
    <Page title="Events" lead={LEAD}>
      <FilterBar fields={['status']} rejected />
      <RejectedEvents />
    </Page>
  );
}

function Kept({ filters, query }: { filters: Filters; query: string }) {
  const events = usePages<Event>(`/events${query}`);
  const filtered = FIELDS.some((field) => filters[field]);
  return (
    <Page title="Events" lead={LEAD} tools={<TakeAway path={`/events${query}`} />}>
      <FilterBar fields={FIELDS} sorts={SORTS} rejected />
      <Loaded of={events} what="events">
        {(list) =>
          list.items.length === 0 ? (
            filtered ? (
              <Empty title="No event fits these filters">
                <p>Take one off, or widen the dates: an event known only to the year is found by that year.</p>
              </Empty>
            ) : (
              <Empty title="No events yet">
                <p>
                  Events are read out of articles: <a href="/add">add some</a>.
                </p>
              </Empty>
            )
          ) : (
            <>
              <p class="list-count">
                {number(list.total)} {list.total === 1 ? 'event' : 'events'}
                {filtered && ' fit'}
                {!filters.undated && (
                  <>
                    {' '}
                    · <a href={`/timeline${queryOf({ ...filters, sort: '', undated: '' })}`}>on the timeline</a>
                  </>
                )}
              </p>
              <EventLines events={list.items} names={list} />
              <Paging shown={list.items.length} total={list.total} loading={events.loadingMore} more={events.more} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
