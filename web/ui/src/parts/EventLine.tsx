import type { Names } from '../api/answers';
import type { Event } from '../api/records';
import { eventAddress } from '../app/router';
import { ActorChips } from './ActorChip';
import { CorrectedMark, SourcesMark, StatusMark, TypeMark } from './Marks';
import { WhenText } from './WhenText';

type Line = Pick<Event, 'id' | 'type' | 'quad' | 'status' | 'when' | 'independent_sources' | 'actors' | 'recipients'> &
  Partial<Pick<Event, 'mode' | 'place' | 'reports' | 'corrected' | 'origin'>>;

const QUOTE_MOST = 220;

interface Props {
  event: Line;
  names: Names;
  quote?: boolean;
  /** Pointed at in a drawing beside the list. */
  hovered?: boolean;
}

/** One event on one or two lines: when, who did what to whom, and the words it rests on. */
export function EventLine({ event, names, quote = true, hovered }: Props) {
  const words = quote ? event.reports?.[0]?.evidence.quote : undefined;
  return (
    <li class={hovered ? 'line event-line line-hovered' : 'line event-line'}>
      <span class="line-when">
        <WhenText when={event.when} />
      </span>
      <div class="line-body">
        <p class="line-head">
          <a class="line-main" data-item href={eventAddress(event.id)}>
            <TypeMark type={event.type} mode={event.mode ?? null} quad={event.quad} />
          </a>{' '}
          <span class="doer">
            <ActorChips ids={event.actors} names={names} none="doer not told" />
          </span>
          {event.recipients.length > 0 && (
            <>
              <span class="arrow" aria-label="towards">
                {' → '}
              </span>
              <ActorChips ids={event.recipients} names={names} />
            </>
          )}
          {event.place && <span class="place"> in {event.place.name}</span>}
        </p>
        {words && <p class="line-words">{short(words)}</p>}
      </div>
      <span class="line-marks">
        <StatusMark status={event.status} />
        <SourcesMark sources={event.independent_sources} />
        <CorrectedMark corrected={event.corrected} origin={event.origin} />
      </span>
    </li>
  );
}

function short(words: string): string {
  const letters = [...words];
  if (letters.length <= QUOTE_MOST) return words;
  const cut = letters.slice(0, QUOTE_MOST).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > QUOTE_MOST / 2 ? cut.slice(0, space) : cut}…`;
}
