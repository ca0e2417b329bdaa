import { useState } from 'preact/hooks';
import type { ActorDetail, List, Names } from '../api/answers';
import type { Actor, Claim, Event, Quad } from '../api/records';
import { useAnswer } from '../api/useAnswer';
import type { PageProps } from '../app/page';
import { ActorButtons, MergeDialog } from '../corrections/ActorButtons';
import { useChangesAllowed } from '../corrections/EventButtons';
import { ActorChip } from '../parts/ActorChip';
import { ClaimLine } from '../parts/ClaimLine';
import { EventLines } from '../parts/EventLines';
import { Facts } from '../parts/Facts';
import { CorrectedMark } from '../parts/Marks';
import { Page } from '../parts/Page';
import { Quote } from '../parts/Quote';
import { Section } from '../parts/Section';
import { Empty, Loaded } from '../parts/States';
import { ToneBar } from '../parts/ToneBar';
import { WhenText } from '../parts/WhenText';
import { ACTOR_KINDS, count, number } from '../text/words';

const SHOWN = 12;

export default function ActorPage({ params }: PageProps) {
  const id = encodeURIComponent(params.id ?? '');
  const answer = useAnswer<ActorDetail>(`/actors/${id}`);
  if (answer.error?.status === 404) {
    return (
      <Page title="This actor is not in the case">
        <Empty title="It may have been merged into another, or its articles removed">
          <p>
            Look in the <a href="/actors">list of actors</a> or the <a href="/corrections">corrections</a>.
          </p>
        </Empty>
      </Page>
    );
  }
  return (
    <Loaded of={answer} what="the actor">
      {(data) => <Shown data={data} />}
    </Loaded>
  );
}

function Shown({ data }: { data: ActorDetail }) {
  const actor = data.item;
  const id = encodeURIComponent(actor.id);
  const events = useAnswer<List<Event>>(`/events?actor=${id}&limit=${SHOWN}&sort=-date`);
  const claims = useAnswer<List<Claim>>(`/claims?actor=${id}&limit=6`);
  return (
    <Page
      title={actor.name}
      kicker={
        <span class="marks">
          {ACTOR_KINDS[actor.kind]}
          {actor.kind !== 'country' && actor.country && ` · ${actor.country}`}
          {actor.sectors.length > 0 && ` · ${actor.sectors.join(', ')}`}
          <CorrectedMark corrected={actor.corrected} origin={actor.origin} />
        </span>
      }
      tools={<ActorButtons actor={actor} />}
    >
      <Facts
        of={[
          ['Acts in', count(data.events_as_actor, 'event')],
          ['Is acted on in', count(data.events_as_recipient, 'event')],
          ['Id', <code>{actor.id}</code>],
          ['Wikidata', actor.wikidata],
        ]}
      />
      <div class="columns">
        <Section title="With whom" aside={<a href={`/network?actor=${id}`}>in the network</a>}>
          <Counterparts data={data} />
        </Section>
        <Section title="Also written">
          <Aliases actor={actor} />
        </Section>
      </div>
      {actor.roles.length > 0 && (
        <Section title="Roles">
          {actor.roles.map((role) => (
            <div class="role" key={`${role.title}-${role.evidence.document}-${role.evidence.start}`}>
              <p>
                <b>{role.title}</b>
                {role.of && (
                  <>
                    {' of '}
                    <ActorChip id={role.of} names={data} />
                  </>
                )}{' '}
                {role.when.precision !== 'unknown' && <WhenText when={role.when} />}
              </p>
              <Quote span={role.evidence} names={data} />
            </div>
          ))}
        </Section>
      )}
      <Suggestions data={data} />
      <Section title="Its events" aside={<a href={`/timeline?actor=${id}`}>on the timeline</a>}>
        <Loaded of={events} what="its events">
          {(list) =>
            list.items.length === 0 ? (
              <p class="section-note">No event has it among those who act or are acted on.</p>
            ) : (
              <>
                <EventLines events={list.items} names={list} />
                <a href={`/events?actor=${id}`}>
                  {list.total > list.items.length ? `All ${number(list.total)} events` : 'As a list to filter'}
                </a>
              </>
            )
          }
        </Loaded>
      </Section>
      <Section title="What it says">
        <Loaded of={claims} what="its claims">
          {(list) =>
            list.items.length === 0 ? (
              <p class="section-note">No article quotes it.</p>
            ) : (
              <>
                <ul class="lines">
                  {list.items.map((claim) => (
                    <ClaimLine key={claim.id} claim={claim} names={list} />
                  ))}
                </ul>
                {list.total > list.items.length && <a href={`/claims?actor=${id}`}>All {number(list.total)} claims</a>}
              </>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function Counterparts({ data }: { data: ActorDetail }) {
  if (data.counterparts.length === 0) return <p class="section-note">No event names another actor beside it.</p>;
  const most = Math.max(...data.counterparts.map((other) => other.count));
  const figure = (other: Partial<Record<Quad, number>>, ...quads: Quad[]) =>
    quads.reduce((sum, quad) => sum + (other[quad] ?? 0), 0);
  return (
    <table class="tone-table">
      <tbody>
        {data.counterparts.slice(0, SHOWN).map((other) => (
          <tr key={other.actor}>
            <td>
              <ActorChip id={other.actor} names={data} />
            </td>
            <td class="figure">{number(other.count)}</td>
            <td class="tone-cell">
              <ToneBar
                cooperation={figure(other, 'verbal_cooperation', 'material_cooperation')}
                conflict={figure(other, 'verbal_conflict', 'material_conflict')}
                most={most}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const BY: Record<string, string> = {
  text: 'read in the articles',
  knowledge: 'bundled knowledge',
  analyst: 'an analyst',
};

/** One row for each wording, with all who assert it. */
function wordings(actor: Actor): { text: string; count: number; by: string[] }[] {
  const found = new Map<string, { text: string; count: number; by: string[] }>();
  for (const { text, count, asserted_by } of actor.aliases) {
    const row = found.get(text) ?? { text, count: 0, by: [] };
    row.count += count;
    row.by.push(BY[asserted_by] ?? asserted_by);
    found.set(text, row);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

const WORDINGS_SHOWN = 15;

function Aliases({ actor }: { actor: Actor }) {
  const [all, setAll] = useState(false);
  const rows = wordings(actor);
  if (rows.length === 0) return <p class="section-note">Only as {actor.name}.</p>;
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col" class="figure">
              Times
            </th>
            <th scope="col">Who says it is the same</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, all ? rows.length : WORDINGS_SHOWN).map((row) => (
            <tr key={row.text}>
              <td>
                {row.count > 0 ? <a href={`/search?q=${encodeURIComponent(`"${row.text}"`)}`}>{row.text}</a> : row.text}
              </td>
              <td class="figure">{row.count > 0 ? number(row.count) : ''}</td>
              <td>
                <small>{row.by.join(', ')}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > WORDINGS_SHOWN && !all && (
        <button type="button" onClick={() => setAll(true)}>
          {rows.length - WORDINGS_SHOWN} more
        </button>
      )}
    </>
  );
}

function Suggestions({ data }: { data: ActorDetail & Names }) {
  const allowed = useChangesAllowed();
  const [other, setOther] = useState<Actor>();
  if (data.suggestions.length === 0) return null;
  return (
    <Section title="Perhaps the same">
      <p class="section-note">Names near enough to ask, not near enough to join without you.</p>
      <ul class="lines">
        {data.suggestions.map((actor) => (
          <li class="suggestion" key={actor.id}>
            <ActorChip id={actor.id} names={{ actors: { [actor.id]: actor, ...data.actors } }} />
            {allowed && (
              <button type="button" onClick={() => setOther(actor)}>
                It is the same: merge
              </button>
            )}
          </li>
        ))}
      </ul>
      {other && <MergeDialog actor={data.item} other={other} onClose={() => setOther(undefined)} />}
    </Section>
  );
}
