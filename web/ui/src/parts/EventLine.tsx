import type { Names } from '../api/answers';
import type { Event, Span } from '../api/records';
import { documentAddress, eventAddress } from '../app/router';
import { excerpt } from '../text/excerpt';
import { ActorChips } from './ActorChip';
import { CorrectedMark, SourcesMark, StatusMark, TypeMark } from './Marks';
import { WhenText } from './WhenText';

export type Line = Pick<
  Event,
  'id' | 'type' | 'quad' | 'status' | 'when' | 'independent_sources' | 'actors' | 'recipients'
> &
  Partial<Pick<Event, 'mode' | 'place' | 'reports' | 'lead' | 'corrected' | 'origin'>>;

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
  const report = quote && event.lead !== undefined ? event.reports?.[event.lead] : undefined;
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
        {report && <Words evidence={report.evidence} trigger={report.trigger} />}
      </div>
      <span class="line-marks">
        <StatusMark status={event.status} />
        <SourcesMark sources={event.independent_sources} />
        <CorrectedMark corrected={event.corrected} origin={event.origin} />
      </span>
    </li>
  );
}

function Words({ evidence, trigger }: { evidence: Span; trigger: Span }) {
  const { before, hit, after } = excerpt(
    evidence.quote,
    trigger.start - evidence.start,
    trigger.end - evidence.start,
    QUOTE_MOST,
  );
  return (
    <p class="line-words">
      <a class="line-evidence" href={documentAddress(evidence.document, evidence)} title="Read it in the article">
        {before}
        {hit && <b class="line-trigger">{hit}</b>}
        {after}
      </a>
    </p>
  );
}
