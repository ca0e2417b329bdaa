import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CorrectionKind, Reading } from '../../api/answers';
import type { Mention, Span, Voice } from '../../api/records';
import { documentAddress, eventAddress } from '../../app/router';
import { SplitDialog } from '../../corrections/ActorButtons';
import { EventButtons, useChangesAllowed } from '../../corrections/EventButtons';
import { ItemButtons } from '../../corrections/ItemButtons';
import { Restore } from '../../corrections/Restore';
import { ActorChip, ActorChips } from '../../parts/ActorChip';
import { StatusMark, TypeMark } from '../../parts/Marks';
import { Source } from '../../parts/Quote';
import { Speaks } from '../../parts/Speaks';
import { WhenText } from '../../parts/WhenText';
import { claimVerb, EVENT_TYPES, inTypes, NOBODY, RELATIONS, speakerWords } from '../../text/words';
import { LAYER_LABELS, LAYERS, touching, type Found, type Stretch } from './layers';

interface Props {
  reading: Reading;
  found: readonly Found[];
  at: Stretch | null;
  /** Addresses of the places before and after this one, null at the ends. */
  before: string | null;
  after: string | null;
}

/** Beside the text: what the chosen place says, and what else says the same; without a place, all that was found. */
export function Panel({ reading, found, at, before, after }: Props) {
  if (at === null) return <All reading={reading} found={found} />;
  const here = touching(found, at);
  const mentions = here.filter((item) => item.layer === 'actors');
  return (
    <div class="panel-here">
      <p class="panel-head">
        <b>At this place</b>
        <span class="panel-steps">
          <Step to={before} label="Previous item (k)" sign="←" />
          <Step to={after} label="Next item (j)" sign="→" />
        </span>
        <a href={documentAddress(reading.document.id)}>whole article</a>
      </p>
      {here.length === 0 && <p class="section-note">Nothing was found in this stretch.</p>}
      {here.map((item) => (
        <Card key={item.id} item={item} reading={reading} />
      ))}
      <NamedHere mentions={mentions.map((item) => item.mention)} reading={reading} />
    </div>
  );
}

function Step({ to, label, sign }: { to: string | null; label: string; sign: string }) {
  return to === null ? (
    <span aria-hidden="true">{sign}</span>
  ) : (
    <a href={to} title={label} aria-label={label}>
      {sign}
    </a>
  );
}

/** Who is named here; a mention given to the wrong actor is split off from here. */
function NamedHere({ mentions, reading }: { mentions: readonly Mention[]; reading: Reading }) {
  const allowed = useChangesAllowed();
  const [wrong, setWrong] = useState<{ actor: string; mentions: string[] }>();
  if (mentions.length === 0) return null;
  const byActor = new Map<string, Mention[]>();
  for (const mention of mentions) byActor.set(mention.actor, [...(byActor.get(mention.actor) ?? []), mention]);
  return (
    <div class="card">
      <p class="card-kind">Named here</p>
      <ul>
        {[...byActor].map(([actor, of]) => (
          <li key={actor} class="named">
            <ActorChip id={actor} names={reading} />
            {reading.corrected[actor] && <Pen />}
            <small>{[...new Set(of.map((mention) => `“${mention.text}”`))].join(', ')}</small>
            {allowed && (
              <button
                type="button"
                class="link"
                title="These words mean another actor"
                onClick={() => setWrong({ actor, mentions: of.map((mention) => mention.id) })}
              >
                not this one
              </button>
            )}
          </li>
        ))}
      </ul>
      {wrong && (
        <SplitDialog
          actor={{ id: wrong.actor, name: reading.actors[wrong.actor]?.name ?? wrong.actor }}
          chosenFirst={wrong.mentions}
          onClose={() => setWrong(undefined)}
        />
      )}
    </div>
  );
}

const OTHERS_SHOWN = 4;

function Card({ item, reading }: { item: Found; reading: Reading }) {
  switch (item.layer) {
    case 'events': {
      const { report } = item;
      const related = reading.related[item.event] ?? [];
      return (
        <div class="card card-events">
          <Kind item={item} what="Event" />
          <p>
            <a class="line-main" href={eventAddress(item.event)}>
              <TypeMark
                type={report.type}
                mode={report.mode}
                quad={EVENT_TYPES[report.type]?.quad ?? 'verbal_conflict'}
              />
            </a>{' '}
            <ActorChips ids={report.actors} names={reading} none="doer not told" />
            {report.recipients.length > 0 && ' → '}
            <ActorChips ids={report.recipients} names={reading} />
            {report.place && <span class="place"> in {report.place.name}</span>}
          </p>
          <p class="card-facts">
            <WhenText when={report.when} /> <StatusMark status={report.status} />{' '}
            <VoiceNote voice={report.attributed_to} reading={reading} />
          </p>
          <p class="card-facts">
            <a href={eventAddress(item.event)}>The event with all its reports</a>
          </p>
          <Correctable of={item} id={item.event} what="event">
            <EventButtons
              event={{
                id: item.event,
                type: report.type,
                mode: report.mode,
                when: report.when,
                actors: report.actors,
                recipients: report.recipients,
              }}
              names={reading}
            />
          </Correctable>
          {related.length > 0 && (
            <Others title="Also told by">
              {related.slice(0, OTHERS_SHOWN).map((other) => (
                <Other key={`${other.document}-${other.start}`} quote={other} reading={reading} />
              ))}
              {related.length > OTHERS_SHOWN && (
                <li>
                  <a href={eventAddress(item.event)}>{related.length - OTHERS_SHOWN} more</a>
                </li>
              )}
            </Others>
          )}
        </div>
      );
    }
    case 'claims':
      return (
        <div class="card card-claims">
          <Kind item={item} what="Claim" />
          <p>
            <Speaks claim={item.claim} names={reading} />{' '}
            <small>
              by the words “{item.claim.cue.quote}”{item.claim.direct && ', quoted'}
            </small>
          </p>
          <p class="card-quote">{item.claim.content.map((part) => part.quote).join(' … ')}</p>
          <p class="card-facts">
            <WhenText when={item.claim.when} />
            {item.claim.event && <a href={eventAddress(item.claim.event)}>the event it is about</a>}
          </p>
          <Correctable of={item} id={item.claim.id} what="claim">
            <ItemButtons item={item.claim.id} what="claim" />
          </Correctable>
        </div>
      );
    case 'influences':
      return (
        <div class="card card-influences">
          <Kind item={item} what="Influence" />
          <p>
            “{item.influence.cause.text}” <b>{SIGNS[item.influence.sign]}</b> “{item.influence.effect.text}”
          </p>
          <p class="card-facts">
            {item.influence.modality} <VoiceNote voice={item.influence.attributed_to} reading={reading} />{' '}
            <a href={`/model?node=${encodeURIComponent(item.influence.cause.node)}`}>in the model</a>
          </p>
          <Correctable of={item} id={item.influence.id} what="influence">
            <ItemButtons item={item.influence.id} what="influence" influence={item.influence} />
          </Correctable>
        </div>
      );
    case 'conflicts':
      return (
        <div class="card card-conflicts">
          <Kind
            item={item}
            what={
              item.conflict.relation === 'corroborates'
                ? 'Agreement'
                : `Conflict: one ${RELATIONS[item.conflict.relation]} the other`
            }
          />
          <p class="card-facts">{inTypes(item.conflict.about)}</p>
          <Others title="The other side">
            <Other quote={item.there} reading={reading} />
          </Others>
          <p class="card-facts">{item.conflict.reason}</p>
          <Correctable of={item} id={item.conflict.id} what="conflict">
            <ItemButtons item={item.conflict.id} what="conflict" />
          </Correctable>
        </div>
      );
    case 'actors':
      return null;
  }
}

/** What kind of thing it is, and what analysts have made of it. */
function Kind({ item, what }: { item: Found; what: string }) {
  return (
    <>
      <p class="card-kind">{item.rejected ? `${what}, rejected: in no list, chart or export` : what}</p>
      {item.corrected.map((correction) => (
        <p class="card-hand" key={correction.id} title={inTypes(correction.says)}>
          <a href="/corrections">✎ {DONE[correction.kind]}</a> by {correction.who}, {correction.when.slice(0, 10)}
          {correction.why && `: ${correction.why}`}
        </p>
      ))}
    </>
  );
}

/** Buttons that are there when one wants them; for what was rejected, the way back. */
function Correctable({
  of,
  id,
  what,
  children,
}: {
  of: Found;
  id: string;
  what: 'event' | 'claim' | 'influence' | 'conflict';
  children: ComponentChildren;
}) {
  const allowed = useChangesAllowed();
  if (of.rejected) return <Restore item={id} what={what} />;
  return allowed ? (
    <details class="card-correct">
      <summary>Correct it</summary>
      {children}
    </details>
  ) : null;
}

const DONE: Record<CorrectionKind, string> = {
  merge: 'Merged',
  split: 'Split',
  rename: 'Renamed',
  retype: 'Type changed',
  redate: 'Date changed',
  flip: 'Flipped',
  confirm: 'Confirmed',
  reject: 'Rejected',
  restore: 'Restored',
};

const SIGNS = { '+': 'raises', '-': 'lowers', '0': 'does not change', '?': 'bears on' } as const;

function VoiceNote({ voice, reading }: { voice: Voice; reading: Reading }) {
  if (voice.role === 'author') return <span class="nobody">in the article’s own voice</span>;
  return (
    <span>
      says{' '}
      {voice.actor ? (
        <ActorChip id={voice.actor} names={reading} />
      ) : (
        <span class="nobody">{voice.text ?? NOBODY}</span>
      )}
    </span>
  );
}

function Others({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="others">
      <p class="card-kind">{title}</p>
      <ul>{children}</ul>
    </div>
  );
}

function Other({ quote, reading }: { quote: Span; reading: Reading }) {
  return (
    <li>
      <a class="card-quote" href={documentAddress(quote.document, quote)}>
        {quote.quote}
      </a>
      <Source id={quote.document} names={reading} />
    </li>
  );
}

/** All that was found, by layer, in reading order: each entry goes to its place. Names are not listed one by one. */
function All({ reading, found }: { reading: Reading; found: readonly Found[] }) {
  const actors = new Map<string, number>();
  for (const { actor } of reading.mentions) actors.set(actor, (actors.get(actor) ?? 0) + 1);
  return (
    <div class="panel-all">
      <p class="section-note">
        Choose a marked stretch, or an entry here; j and k go from one to the next. Every entry leads to its sentence.
      </p>
      {LAYERS.filter((layer) => layer !== 'actors').map((layer) => (
        <Entries
          key={layer}
          title={LAYER_LABELS[layer]}
          items={found.filter((item) => item.layer === layer && !item.rejected)}
          open={layer === 'events'}
          reading={reading}
        />
      ))}
      <Entries title="Rejected" items={found.filter((item) => item.rejected)} reading={reading} />
      <details>
        <summary>
          Actors <small>{actors.size}</small>
        </summary>
        <ol class="panel-list">
          {[...actors]
            .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
            .map(([actor, times]) => (
              <li key={actor}>
                <ActorChip id={actor} names={reading} /> <small>{times}×</small>
              </li>
            ))}
        </ol>
      </details>
    </div>
  );
}

interface EntriesProps {
  title: string;
  items: readonly Found[];
  open?: boolean;
  reading: Reading;
}

function Entries({ title, items, open = false, reading }: EntriesProps) {
  if (items.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        {title} <small>{items.length}</small>
      </summary>
      <ol class="panel-list">
        {items.map((item) => (
          <li key={item.id}>
            <a href={documentAddress(reading.document.id, item.at)}>
              <Label item={item} reading={reading} />
            </a>
            {item.corrected.length > 0 && !item.rejected && <Pen />}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** An analyst's hand was here. */
function Pen() {
  return (
    <span class="corrected" title="Corrected by an analyst">
      {' '}
      ✎
    </span>
  );
}

function Label({ item, reading }: { item: Found; reading: Reading }) {
  const name = (id: string) => reading.actors[id]?.name ?? id;
  switch (item.layer) {
    case 'events':
      return (
        <>
          <TypeMark
            type={item.report.type}
            mode={item.report.mode}
            quad={EVENT_TYPES[item.report.type]?.quad ?? 'verbal_conflict'}
          />{' '}
          {item.report.actors.map(name).join(', ') || 'doer not told'}
          {item.report.recipients.length > 0 && ` → ${item.report.recipients.map(name).join(', ')}`}
        </>
      );
    case 'claims':
      return (
        <>
          {item.claim.speaker ? name(item.claim.speaker) : speakerWords(item.claim)}{' '}
          {claimVerb(item.claim.kind, reading.actors[item.claim.speaker ?? ''])}: {item.claim.content[0]?.quote}
        </>
      );
    case 'influences':
      return (
        <>
          {item.influence.cause.text} {SIGNS[item.influence.sign]} {item.influence.effect.text}
        </>
      );
    case 'conflicts':
      return (
        <>
          {RELATIONS[item.conflict.relation]}: {inTypes(item.conflict.about)}
        </>
      );
    case 'actors':
      return <>{item.mention.text}</>;
  }
}
