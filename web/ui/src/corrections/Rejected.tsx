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
    <>
      {data.events.map((event) => (
        <div class="rejected" key={event.id}>
          <ul class="lines">
            <EventLine event={event} names={data} />
          </ul>
          <Restore item={event.id} what="event" />
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
      {data.claims.map((claim) => (
        <div class="rejected" key={claim.id}>
          <ul class="lines">
            <ClaimLine claim={claim} names={data} />
          </ul>
          <Restore item={claim.id} what="claim" />
        </div>
      ))}
      {data.conflicts.map((conflict) => (
        <div class="rejected" key={conflict.id}>
          <ul class="conflicts">
            <ConflictPair conflict={conflict} names={data} />
          </ul>
          <Restore item={conflict.id} what="conflict" />
        </div>
      ))}
      {data.influences.map((influence) => (
        <div class="rejected" key={influence.id}>
          <p>
            <b>{influence.cause.text}</b> → <b>{influence.effect.text}</b>
          </p>
          <Quote span={influence.evidence} names={data} />
          <Restore item={influence.id} what="influence" />
        </div>
      ))}
    </section>
  );
}
