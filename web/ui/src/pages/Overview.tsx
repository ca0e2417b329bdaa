import type { Names, Overview as Answer } from '../api/answers';
import { queryOf } from '../api/filters';
import { useAnswer } from '../api/useAnswer';
import { ActorChip } from '../parts/ActorChip';
import { ConflictPair } from '../parts/ConflictPair';
import { EventLines } from '../parts/EventLines';
import { QuadMark } from '../parts/Marks';
import { Page } from '../parts/Page';
import { Section } from '../parts/Section';
import { Empty, Loaded } from '../parts/States';
import { ToneBar } from '../parts/ToneBar';
import { dateText } from '../text/when';
import { count, number, typeLabel } from '../text/words';

const EVENTS_SHOWN = 6;
/** Letters of a date that give its month: a day would be too exact for a whole case. */
const MONTH = 7;
const CONFLICTS_SHOWN = 3;
const ACTORS_SHOWN = 10;
const TYPES_SHOWN = 10;
const SOURCES_SHOWN = 12;

export default function Overview() {
  const answer = useAnswer<Answer>('/overview');
  return (
    <Loaded of={answer} what="the overview">
      {(data) => <Shown data={data} />}
    </Loaded>
  );
}

function Shown({ data }: { data: Answer }) {
  const articles = data.counts.documents ?? 0;
  if (articles === 0) {
    return (
      <Page title="An empty case">
        <Empty title="Nothing has been read yet">
          <p>
            Give it some articles on one situation: <a href="/add">drop files, paste a text or give an address</a>. On
            the command line: <code>bellwether read FOLDER</code>.
          </p>
          <p>
            It finds who did what to whom, who says what, where sources disagree and what drives what. Everything is
            linked to its sentence; nothing leaves this machine.
          </p>
        </Empty>
      </Page>
    );
  }
  const top = data.active_actors.slice(0, 3).map((actor) => actor.name);
  return (
    <Page
      title={top.length > 0 ? `The situation: ${top.join(', ')}` : 'The situation'}
      lead={<Lead data={data} />}
      tools={<a href="/brief">Read the brief</a>}
    >
      <Counts counts={data.counts} />
      <div class="columns columns-front">
        <Section title="Told by most sources" aside={<a href="/events?sort=-sources">all events</a>}>
          <Events events={data.corroborated_events} names={data} />
        </Section>
        <Section title="Most mentioned" aside={<a href="/actors">all actors</a>}>
          <ActiveActors data={data} />
        </Section>
      </div>
      <Section title="Where sources disagree" aside={<a href="/conflicts">all conflicts</a>}>
        {data.open_conflicts.length === 0 ? (
          <p class="section-note">No statement was found that contradicts another.</p>
        ) : (
          <ul class="conflicts">
            {data.open_conflicts.slice(0, CONFLICTS_SHOWN).map((conflict) => (
              <ConflictPair key={conflict.id} conflict={conflict} names={data} />
            ))}
          </ul>
        )}
      </Section>
      <div class="columns columns-front">
        <Section title="Newest" aside={<a href="/timeline">timeline</a>}>
          <Events events={data.newest_events} names={data} />
        </Section>
        <div>
          <Section title="What happens" aside={<a href="/network">who to whom</a>}>
            <Types data={data} />
          </Section>
          <Section title="Sources" aside={<a href="/documents">all articles</a>}>
            <Sources data={data} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

function Lead({ data }: { data: Answer }) {
  const publishers = data.sources.filter((source) => source.publisher !== null).length;
  const unknown = data.sources.some((source) => source.publisher === null);
  const span = data.span;
  return (
    <>
      {count(data.counts.documents ?? 0, 'article')} from {count(publishers, 'known publisher')}
      {unknown && ' and others not named'}
      {span?.from &&
        span.to &&
        `, telling of ${dateText(span.from.slice(0, MONTH))} to ${dateText(span.to.slice(0, MONTH))}`}
      . All is as these articles tell it; what is only claimed or planned says so.
    </>
  );
}

const COUNTED: readonly [string, string, string][] = [
  ['documents', 'articles', '/documents'],
  ['actors', 'actors', '/actors'],
  ['events', 'events', '/events'],
  ['claims', 'claims', '/claims'],
  ['conflicts', 'conflicts and agreements', '/conflicts'],
  ['influences', 'influences', '/model'],
];

function Counts({ counts }: { counts: Record<string, number> }) {
  return (
    <ul class="counts">
      {COUNTED.filter(([key]) => counts[key] !== undefined).map(([key, label, to]) => (
        <li key={key}>
          <a href={to}>
            <span class="counts-figure">{number(counts[key] ?? 0)}</span>
            <span class="counts-label">{label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Events({ events, names }: { events: Answer['newest_events']; names: Names }) {
  if (events.length === 0) return <p class="section-note">None yet.</p>;
  return <EventLines events={events.slice(0, EVENTS_SHOWN)} names={names} narrow />;
}

function ActiveActors({ data }: { data: Answer }) {
  const most = Math.max(1, ...data.active_actors.map((actor) => Math.max(actor.conflict, actor.cooperation)));
  return (
    <table class="tone-table tone-actors">
      <thead>
        <tr>
          <th scope="col">Actor</th>
          <th scope="col" class="figure">
            Named
          </th>
          <th scope="col" class="figure wide-only">
            Acts
          </th>
          <th scope="col" class="figure wide-only">
            Acted on
          </th>
          <th scope="col" class="tone-cell">
            conflict · cooperation
          </th>
        </tr>
      </thead>
      <tbody>
        {data.active_actors.slice(0, ACTORS_SHOWN).map((actor) => (
          <tr key={actor.id}>
            <td>
              <ActorChip id={actor.id} names={{ actors: { [actor.id]: actor } }} />
            </td>
            <td class="figure">{number(actor.mentions)}</td>
            <td class="figure wide-only">{number(actor.acts)}</td>
            <td class="figure wide-only">{number(actor.receives)}</td>
            <td class="tone-cell">
              <ToneBar cooperation={actor.cooperation} conflict={actor.conflict} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Types({ data }: { data: Answer }) {
  const most = Math.max(1, ...data.types.map((type) => type.count));
  return (
    <table class="tone-table">
      <tbody>
        {data.types.slice(0, TYPES_SHOWN).map((type) => (
          <tr key={type.type}>
            <td>
              <a class="type-row" href={`/events${queryOf({ type: type.type })}`}>
                <QuadMark quad={type.quad} /> {typeLabel(type.type)}
              </a>
            </td>
            <td class="figure">{number(type.count)}</td>
            <td class="tone-cell">
              <ToneBar
                cooperation={type.quad.endsWith('cooperation') ? type.count : 0}
                conflict={type.quad.endsWith('conflict') ? type.count : 0}
                most={most}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sources({ data }: { data: Answer }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Publisher</th>
          <th scope="col" class="figure">
            Articles
          </th>
          <th scope="col" class="figure">
            Events
          </th>
          <th scope="col" class="figure">
            Claims
          </th>
        </tr>
      </thead>
      <tbody>
        {data.sources.slice(0, SOURCES_SHOWN).map((source) => (
          <tr key={source.publisher ?? ''}>
            <td>
              {source.publisher ? (
                <a href={`/documents${queryOf({ source: source.publisher })}`}>{source.publisher}</a>
              ) : (
                <span class="nobody">not known</span>
              )}
              {source.copies > 0 && <small> {count(source.copies, 'copy', 'copies')}</small>}
            </td>
            <td class="figure">{number(source.articles)}</td>
            <td class="figure">{number(source.events)}</td>
            <td class="figure">{number(source.claims)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
