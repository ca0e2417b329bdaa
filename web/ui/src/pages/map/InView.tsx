import type { Event } from '../../api/records';
import { eventAddress } from '../../app/router';
import { setParams, withParams } from '../../drawing/params';
import { useItems } from '../../drawing/useItems';
import { EventLines } from '../../parts/EventLines';
import { TypeMark } from '../../parts/Marks';
import { Loaded } from '../../parts/States';
import { WhenText } from '../../parts/WhenText';
import { count } from '../../text/words';
import { chosenSpot, newestFirst, type Spot } from './spots';

const MOST = 20;

/** Beside the map: what stands in the part that is seen, or the events of the spot that is chosen, with their words. */
export function InView({ spots, chosen }: { spots: readonly Spot[] | null; chosen: string | null }) {
  // Not yet told by the map: nothing is counted, so that nobody reads "0 events".
  if (spots === null) return <aside class="split-side" aria-label="What is on the map" aria-busy="true" />;
  const spot = chosenSpot(spots, chosen);
  return (
    <aside class="split-side" aria-label="What is on the map">
      {spot ? (
        <One key={spot.key} spot={spot} />
      ) : (
        <>
          <h2>In view</h2>
          <p class="soft">
            {count(
              spots.reduce((sum, { events }) => sum + events.length, 0),
              'event',
            )}{' '}
            in {count(spots.length, 'place')}
          </p>
          {[...spots]
            .sort((a, b) => b.events.length - a.events.length || (a.title < b.title ? -1 : 1))
            .map((each) => (
              <section key={each.key} class="spot">
                <h3>
                  <a href={withParams({ spot: each.key })}>{each.title}</a>{' '}
                  <span class="soft">{each.events.length}</span>
                </h3>
                <ul>
                  {[...each.events]
                    .sort(newestFirst)
                    .slice(0, 4)
                    .map(({ event, type, quad, when, summary }) => (
                      <li key={event}>
                        <TypeMark type={type} quad={quad} />{' '}
                        <a href={eventAddress(event)} class="line-main">
                          {summary.replace(/: [A-Z]+ \([^)]*\)$/, '')}
                        </a>{' '}
                        <small>
                          <WhenText when={when} />
                        </small>
                      </li>
                    ))}
                </ul>
                {each.events.length > 4 && (
                  <a class="soft" href={withParams({ spot: each.key })}>
                    {each.events.length - 4} more
                  </a>
                )}
              </section>
            ))}
        </>
      )}
    </aside>
  );
}

function One({ spot }: { spot: Spot }) {
  const shown = [...spot.events].sort(newestFirst).slice(0, MOST);
  const found = useItems<Event>(
    'events',
    shown.map(({ event }) => event),
  );
  const order = new Map(shown.map(({ event }, at) => [event, at]));
  return (
    <>
      <p class="side-tools">
        <button type="button" class="link" onClick={() => setParams({ spot: null })}>
          ← all in view
        </button>
      </p>
      <h2>{spot.title}</h2>
      <Loaded of={found} what="the events">
        {(list) => (
          <EventLines
            events={[...list.items].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))}
            names={list}
          />
        )}
      </Loaded>
      {spot.events.length > MOST && (
        <p class="soft">
          The newest {MOST} of {spot.events.length}. <a href="/events">All events</a>
        </p>
      )}
    </>
  );
}
