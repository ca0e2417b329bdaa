import { useEffect, useState } from 'preact/hooks';
import type { List, Reading } from '../api/answers';
import { get, type Problem } from '../api/client';
import type { Actor, Document } from '../api/records';
import { asProblem } from '../api/useAnswer';
import { actorAddress, go } from '../app/router';
import { ActorPicker } from '../parts/ActorPicker';
import { ErrorBox, Loading } from '../parts/States';
import { Offsets } from '../text/offsets';
import { count, documentLabel } from '../text/words';
import { CorrectDialog } from './CorrectDialog';
import { useChangesAllowed } from './EventButtons';

type Open = 'merge' | 'split' | 'rename' | 'confirm' | null;

/** The corrections of an actor: it is another's double, it is two, or it has another name. */
export function ActorButtons({ actor }: { actor: Actor }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  if (!useChangesAllowed()) return null;
  return (
    <div class="correct-buttons" role="group" aria-label="Correct this actor">
      <button type="button" onClick={() => setOpen('merge')}>
        Merge with…
      </button>
      <button type="button" onClick={() => setOpen('split')}>
        Split…
      </button>
      <button type="button" onClick={() => setOpen('rename')}>
        Rename…
      </button>
      <button type="button" onClick={() => setOpen('confirm')}>
        Confirm
      </button>
      {open === 'confirm' && (
        <CorrectDialog
          title={`Confirm ${actor.name}`}
          explain="You have checked that all mentions mean this one actor. A mark; it changes no figure."
          correction={{ kind: 'confirm', item: actor.id }}
          verb="Confirm the actor"
          onClose={close}
        />
      )}
      {open === 'merge' && <MergeDialog actor={actor} onClose={close} />}
      {open === 'split' && <SplitDialog actor={actor} onClose={close} />}
      {open === 'rename' && <Rename actor={actor} onClose={close} />}
    </div>
  );
}

/** Merges another actor into this one; `other` is offered at once where a suggestion was clicked. */
export function MergeDialog({
  actor,
  other,
  onClose,
}: {
  actor: Actor;
  other?: { id: string; name: string };
  onClose: () => void;
}) {
  const [picked, setPicked] = useState(other ?? { id: '', name: '' });
  return (
    <CorrectDialog
      title={`Merge with ${actor.name}`}
      explain={
        picked.id === ''
          ? `Two names, one actor: everything said of the other becomes ${actor.name}’s.`
          : `“${picked.name}” becomes “${actor.name}”: its mentions, events and claims go over.`
      }
      correction={picked.id === '' ? null : { kind: 'merge', item: actor.id, with: [picked.id] }}
      verb="Merge"
      onClose={onClose}
      onDone={(made) => {
        const today = made.touches?.[0];
        if (today && today !== actor.id && !made.touches.includes(actor.id)) go(actorAddress(today), { replace: true });
      }}
    >
      <ActorPicker
        label="The other actor"
        value={picked.id}
        without={[actor.id]}
        onPick={(id, name) => setPicked({ id, name })}
      />
    </CorrectDialog>
  );
}

/** One mention with the words around it: what one needs to see to tell two of a name apart. */
interface Place {
  id: string;
  text: string;
  document: string;
  before: string;
  after: string;
}

const ARTICLES_MOST = 60;
const AROUND = 60;

/** All mentions of an actor by name, out of the readings of the articles that mention it. Null while they are fetched. */
function useMentions(actor: string): {
  places: Place[] | null;
  names: List<Document> | null;
  problem: Problem | undefined;
} {
  const [state, setState] = useState<{ places: Place[] | null; names: List<Document> | null; problem?: Problem }>({
    places: null,
    names: null,
  });
  useEffect(() => {
    const abort = new AbortController();
    const fetchAll = async () => {
      const documents = await get<List<Document>>(
        `/documents?actor=${encodeURIComponent(actor)}&limit=${ARTICLES_MOST}`,
        abort.signal,
      );
      const places: Place[] = [];
      for (const { id } of documents.items) {
        const reading = await get<Reading>(`/documents/${encodeURIComponent(id)}/reading`, abort.signal);
        const offsets = new Offsets(reading.text);
        for (const mention of reading.mentions) {
          if (mention.actor !== actor || mention.kind === 'pronoun') continue;
          places.push({
            id: mention.id,
            text: mention.text,
            document: id,
            before:
              offsets
                .slice(mention.start - AROUND, mention.start)
                .split('\n')
                .at(-1) ?? '',
            after: offsets.slice(mention.end, mention.end + AROUND).split('\n')[0] ?? '',
          });
        }
      }
      setState({ places, names: documents });
    };
    fetchAll().catch((error: unknown) => {
      if (!abort.signal.aborted) setState({ places: null, names: null, problem: asProblem(error, '/documents') });
    });
    return () => abort.abort();
  }, [actor]);
  return { places: state.places, names: state.names, problem: state.problem };
}

interface SplitProps {
  actor: Pick<Actor, 'id' | 'name'>;
  /** Mentions chosen from the start: those on which the fault was seen. */
  chosenFirst?: readonly string[];
  onClose: () => void;
}

export function SplitDialog({ actor, chosenFirst = [], onClose }: SplitProps) {
  const { places, names, problem } = useMentions(actor.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(chosenFirst));
  const [named, setNamed] = useState<string | null>(null);
  const byText = new Map<string, Place[]>();
  // Those on which the fault was seen stand first.
  const first = (places ?? []).filter((place) => chosenFirst.includes(place.id));
  const others = (places ?? []).filter((place) => !chosenFirst.includes(place.id));
  for (const place of [...first, ...others]) byText.set(place.text, [...(byText.get(place.text) ?? []), place]);
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const all = places !== null && chosen.size === places.length;
  // Until another is typed, the fullest of the chosen wordings.
  const longest = (places ?? []).filter((place) => chosen.has(place.id)).map((place) => place.text);
  const name = named ?? longest.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '';
  return (
    <CorrectDialog
      title={`Split ${actor.name}`}
      explain="One name, two actors: the mentions chosen here become an actor of their own, with what is said of them."
      correction={
        chosen.size === 0 || all || name.trim() === ''
          ? null
          : { kind: 'split', item: actor.id, mentions: [...chosen].sort(), name: name.trim() }
      }
      verb={chosen.size === 0 ? 'Split' : `Split off ${count(chosen.size, 'mention')}`}
      onClose={onClose}
    >
      {places === null && !problem && <Loading what="its mentions" />}
      {problem && <ErrorBox problem={problem} />}
      {places !== null && (
        <fieldset class="split-list">
          <legend>Which mentions are the other one?</legend>
          {[...byText].map(([text, mentions]) => {
            const ids = mentions.map((mention) => mention.id);
            const on = ids.filter((id) => chosen.has(id)).length;
            return (
              <details key={text} open={byText.size === 1 || ids.some((id) => chosenFirst.includes(id))}>
                <summary>
                  <label>
                    <input
                      type="checkbox"
                      checked={on === ids.length}
                      indeterminate={on > 0 && on < ids.length}
                      onChange={(event) => toggle(ids, event.currentTarget.checked)}
                    />{' '}
                    “{text}” <small>{ids.length}×</small>
                  </label>
                </summary>
                {mentions.map((mention) => (
                  <label key={mention.id} class="split-one">
                    <input
                      type="checkbox"
                      checked={chosen.has(mention.id)}
                      onChange={(event) => toggle([mention.id], event.currentTarget.checked)}
                    />
                    <span>
                      …{mention.before}
                      <b>{mention.text}</b>
                      {mention.after}… <small>{documentLabel(names?.documents[mention.document] ?? undefined)}</small>
                    </span>
                  </label>
                ))}
              </details>
            );
          })}
        </fieldset>
      )}
      {all && <p class="form-explain">All are chosen: leave those that are {actor.name}.</p>}
      <label class="form-field form-field-short">
        The other one’s name
        <input type="text" value={name} onInput={(event) => setNamed(event.currentTarget.value)} />
      </label>
    </CorrectDialog>
  );
}

function Rename({ actor, onClose }: { actor: Actor; onClose: () => void }) {
  const [name, setName] = useState(actor.name);
  const changed = name.trim() !== '' && name.trim() !== actor.name;
  return (
    <CorrectDialog
      title="Rename"
      explain={`How ${actor.name} is called in lists and exports; the articles’ own words stay as they are.`}
      correction={changed ? { kind: 'rename', item: actor.id, name: name.trim() } : null}
      verb="Rename"
      onClose={onClose}
    >
      <label class="form-field form-field-short">
        Name
        <input type="text" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
    </CorrectDialog>
  );
}
