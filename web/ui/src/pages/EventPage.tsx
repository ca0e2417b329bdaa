import type { EventDetail, Item, Names } from '../api/answers';
import type { Claim, Event, Report, Voice } from '../api/records';
import { useAnswer } from '../api/useAnswer';
import type { PageProps } from '../app/page';
import { EventButtons } from '../corrections/EventButtons';
import { Restore } from '../corrections/Restore';
import { ActorChip, ActorChips } from '../parts/ActorChip';
import { ClaimLine } from '../parts/ClaimLine';
import { ConflictPair } from '../parts/ConflictPair';
import { EventLine } from '../parts/EventLine';
import { EventLines } from '../parts/EventLines';
import { Facts } from '../parts/Facts';
import { ConfidenceMark, CorrectedMark, SourcesMark, StatusMark, TypeMark } from '../parts/Marks';
import { Page } from '../parts/Page';
import { Quote, Source } from '../parts/Quote';
import { Section } from '../parts/Section';
import { Empty, Loaded } from '../parts/States';
import { WhenText } from '../parts/WhenText';
import { count, EVENT_TYPES, NOBODY, QUADS, typeLabel } from '../text/words';
import { whenBasis } from '../text/when';

export default function EventPage({ params }: PageProps) {
  const answer = useAnswer<EventDetail>(`/events/${encodeURIComponent(params.id ?? '')}`);
  if (answer.error?.status === 404) {
    return (
      <Page title="This event is not in the case">
        <Empty title="The article it rests on was removed, or it never was in it">
          <p>
            Those that are in it are in the <a href="/events">list of events</a>.
          </p>
        </Empty>
      </Page>
    );
  }
  return (
    <Loaded of={answer} what="the event">
      {(data) => (data.item.rejected ? <RejectedEvent data={data} /> : <Shown data={data} />)}
    </Loaded>
  );
}

/** An event that was rejected is shown as it was, with the way back. */
function RejectedEvent({ data }: { data: EventDetail }) {
  const event = data.item;
  return (
    <Page
      title={title(event, data)}
      kicker="Rejected by an analyst: in no list, chart or export"
      tools={<Restore item={event.id} what="event" />}
    >
      <ul class="lines">
        <EventLine event={event} names={data} />
      </ul>
      <p>
        Who rejected it and why is in the <a href="/corrections">corrections</a>.
      </p>
    </Page>
  );
}

function title(event: Event, names: Names): string {
  const name = (id: string) => names.actors[id]?.name ?? id;
  const doers = event.actors.map(name).join(', ') || 'Somebody not told';
  const done = `${typeLabel(event.type)}${event.mode ? ` (${event.mode})` : ''}`;
  return event.recipients.length === 0
    ? `${doers}: ${done}`
    : `${doers} → ${event.recipients.map(name).join(', ')}: ${done}`;
}

function Shown({ data }: { data: EventDetail }) {
  const event = data.item;
  return (
    <Page
      title={title(event, data)}
      kicker={
        <span class="marks">
          Event <TypeMark type={event.type} mode={event.mode} quad={event.quad} />
          <StatusMark status={event.status} always />
          <SourcesMark sources={event.independent_sources} />
          <ConfidenceMark confidence={event.confidence} />
          <CorrectedMark corrected={event.corrected} origin={event.origin} />
        </span>
      }
      tools={<EventButtons event={event} names={data} />}
    >
      <Facts
        of={[
          ['Who', <ActorChips ids={event.actors} names={data} none="not told" />],
          ['Towards', event.recipients.length > 0 && <ActorChips ids={event.recipients} names={data} />],
          [
            'When',
            <>
              <WhenText when={event.when} />{' '}
              <small>{event.when.precision !== 'unknown' && whenBasis(event.when)}</small>
            </>,
          ],
          [
            'Where',
            event.place && (
              <>
                {event.place.name}
                {event.place.precision !== 'country' && event.place.country && `, ${event.place.country}`}{' '}
                <small>known to the {event.place.precision}</small>
              </>
            ),
          ],
          [
            'What',
            <>
              {QUADS[event.quad]}{' '}
              <small>
                PLOVER {event.type}
                {event.mode && ` ${event.mode}`}
                {event.cameo && `, CAMEO ${event.cameo}`}
                {event.intensity !== null && `, intensity ${signed(event.intensity)} of ±10`}
              </small>
            </>,
          ],
          ['About', event.contexts.map((context) => context.replaceAll('_', ' ')).join(', ')],
        ]}
      />
      <Section
        title={event.reports.length === 1 ? 'The one report of it' : `${count(event.reports.length, 'report')} of it`}
        aside={<span class="section-note">click a quote to read it in its article</span>}
      >
        {byArticle(event.reports).map(([document, reports]) => (
          <div class="reports" key={document}>
            <h3 class="reports-source">
              <Source id={document} names={data} />
            </h3>
            {reports.map((report) => (
              <ReportShown key={`${report.trigger.start}-${report.type}`} report={report} event={event} names={data} />
            ))}
          </div>
        ))}
      </Section>
      {data.conflicts.length > 0 && (
        <Section title="What bears on it" aside={<a href="/conflicts">all conflicts</a>}>
          <ul class="conflicts">
            {[...data.conflicts]
              .sort((a, b) => Number(b.relation === 'contradicts') - Number(a.relation === 'contradicts'))
              .map((conflict) => (
                <ConflictPair key={conflict.id} conflict={conflict} names={data} />
              ))}
          </ul>
        </Section>
      )}
      {data.claims.length > 0 && (
        <Section title="What is said of it">
          <ul class="lines">
            {data.claims.map((id) => (
              <ClaimById key={id} id={id} />
            ))}
          </ul>
        </Section>
      )}
      {data.also.length > 0 && (
        <Section title="Told by the same sentences">
          <EventLines events={data.also} names={data} quote={false} />
        </Section>
      )}
    </Page>
  );
}

/** The reports of each article together, in the order in which the articles first come. */
function byArticle(reports: readonly Report[]): [string, Report[]][] {
  const found = new Map<string, Report[]>();
  for (const report of reports) found.set(report.document, [...(found.get(report.document) ?? []), report]);
  return [...found];
}

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

/** One article's account, with what it tells otherwise than the event as a whole. */
function ReportShown({ report, event, names }: { report: Report; event: Event; names: Names }) {
  const otherType = report.type !== event.type || report.mode !== event.mode;
  return (
    <Quote span={report.evidence} mark={report.trigger} bare>
      <span class="report-facts">
        <span>
          <VoiceText voice={report.attributed_to} names={names} />
        </span>
        {report.when.precision === 'unknown' ? (
          <span>gives no date</span>
        ) : (
          <span>
            dates it <WhenText when={report.when} />
            {report.when.text && ` (“${report.when.text}”)`}
          </span>
        )}
        <StatusMark status={report.status} />
        {otherType && (
          <span>
            read as{' '}
            <TypeMark type={report.type} mode={report.mode} quad={EVENT_TYPES[report.type]?.quad ?? event.quad} />
          </span>
        )}
        {report.place && <span>in {report.place.name}</span>}
      </span>
    </Quote>
  );
}

/** Who vouches for a statement. */
function VoiceText({ voice, names }: { voice: Voice; names: Names }) {
  if (voice.role === 'author') return <>in the article’s own voice</>;
  return (
    <>
      says{' '}
      {voice.actor ? (
        <>
          <ActorChip id={voice.actor} names={names} />
          {voice.text && names.actors[voice.actor]?.name !== voice.text && <small> (“{voice.text}”)</small>}
        </>
      ) : (
        <span class="nobody">{voice.text ?? NOBODY}</span>
      )}
    </>
  );
}

function ClaimById({ id }: { id: string }) {
  const answer = useAnswer<Item<Claim>>(`/claims/${encodeURIComponent(id)}`);
  return answer.data ? <ClaimLine claim={answer.data.item} names={answer.data} /> : <li class="line">…</li>;
}
