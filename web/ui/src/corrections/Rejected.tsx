import type { ComponentChildren } from 'preact';
import type { Rejected } from '../api/answers';
import { useAnswer } from '../api/useAnswer';
import { ClaimLine } from '../parts/ClaimLine';
import { ConflictPair } from '../parts/ConflictPair';
import { EventLine } from '../parts/EventLine';
import { Quote } from '../parts/Quote';
import { Empty, Loaded } from '../parts/States';
import { count } from '../text/words';
import { Restore } from './Restore';

/** The events that analysts have taken out, as they were. */
export function RejectedEvents() {
  const answer = useAnswer<Rejected>('/rejected');
  return (
    <Loaded of={answer} what="what was rejected">
      {(data) =>
        data.events.length === 0 ? (
          <Empty title="No event is rejected">
            <p>Rejected events leave the case; they are kept here to be restored.</p>
          </Empty>
        ) : (
          <>
            <p class="list-count">{count(data.events.length, 'rejected event')}, in no list, chart or export</p>
            <Events data={data} />
          </>
        )
      }
    </Loaded>
  );
}

function Events({ data }: { data: Rejected }) {
  return (
    <Rows of={data.events} what="event">
      {(event) => (
        <ul class="lines">
          <EventLine event={event} names={data} />
        </ul>
      )}
    </Rows>
  );
}

interface RowsProps<T> {
  of: readonly T[];
  what: 'event' | 'claim' | 'conflict' | 'influence';
  children: (item: T) => ComponentChildren;
}

/** Each item as it was, with the way back into the case. */
function Rows<T extends { id: string }>({ of, what, children }: RowsProps<T>) {
  return (
    <>
      {of.map((item) => (
        <div class="rejected" key={item.id}>
          {children(item)}
          <Restore item={item.id} what={what} />
        </div>
      ))}
    </>
  );
}

/** All that is rejected, of every kind; nothing where nothing is. */
export function AllRejected() {
  const data = useAnswer<Rejected>('/rejected').data;
  if (!data) return null;
  const total = data.events.length + data.claims.length + data.conflicts.length + data.influences.length;
  if (total === 0) return null;
  return (
    <section class="section" aria-labelledby="rejected">
      <div class="section-head">
        <h2 id="rejected">Rejected now</h2>
      </div>
      <Events data={data} />
      <Rows of={data.claims} what="claim">
        {(claim) => (
          <ul class="lines">
            <ClaimLine claim={claim} names={data} />
          </ul>
        )}
      </Rows>
      <Rows of={data.conflicts} what="conflict">
        {(conflict) => (
          <ul class="conflicts">
            <ConflictPair conflict={conflict} names={data} />
          </ul>
        )}
      </Rows>
      <Rows of={data.influences} what="influence">
        {(influence) => (
          <>
            <p>
              <b>{influence.cause.text}</b> → <b>{influence.effect.text}</b>
            </p>
            <Quote span={influence.evidence} names={data} />
          </>
        )}
      </Rows>
    </section>
  );
}
