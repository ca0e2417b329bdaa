import { useState } from 'preact/hooks';
import type { List } from '../api/answers';
import type { Actor, Mention } from '../api/records';
import { useAnswer } from '../api/useAnswer';
import { actorAddress, go } from '../app/router';
import { ActorPicker } from '../parts/ActorPicker';
import { Loading } from '../parts/States';
import { documentLabel } from '../text/words';
import { CorrectDialog } from './CorrectDialog';
import { useChangesAllowed } from './EventButtons';

type Open = 'merge' | 'split' | 'rename' | null;

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
      {open === 'merge' && <MergeDialog actor={actor} onClose={close} />}
      {open === 'split' && <Split actor={actor} onClose={close} />}
      {open === 'rename' && <Rename actor={actor} onClose={close} />}
    </div>
  );
}

/** Merges another actor into this one; `other` is offered at once where a suggestion was clicked. */
export function MergeDialog({ actor, other, onClose }: { actor: Actor; other?: { id: string; name: string }; onClose: () => void }) {
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

interface WithMentions extends List<Mention> {}

function Split({ actor, onClose }: { actor: Actor; onClose: () => void }) {
  const answer = useAnswer<WithMentions>(`/actors/${encodeURIComponent(actor.id)}/mentions?limit=500`);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const byText = new Map<string, Mention[]>();
  for (const mention of answer.data?.items ?? []) {
    if (mention.kind === 'pronoun') continue;
    byText.set(mention.text, [...(byText.get(mention.text) ?? []), mention]);
  }
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  return (
    <CorrectDialog
      title={`Split ${actor.name}`}
      explain="One name, two actors: the mentions chosen here become an actor of their own, with what is said of them."
      correction={
        chosen.size === 0
          ? null
          : { kind: 'split', item: actor.id, mentions: [...chosen].sort(), ...(name.trim() === '' ? {} : { name: name.trim() }) }
      }
      verb={chosen.size === 0 ? 'Split' : `Split off ${chosen.size}`}
      onClose={onClose}
    >
      {answer.data === undefined && !answer.error && <Loading what="mentions" />}
      {answer.error && <p>The mentions could not be loaded: {answer.error.message}</p>}
      <fieldset class="split-list">
        <legend>Which mentions are the other one?</legend>
        {[...byText].map(([text, mentions]) => {
          const ids = mentions.map((mention) => mention.id);
          const on = ids.filter((id) => chosen.has(id)).length;
          return (
            <details key={text} open={byText.size === 1}>
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
                  />{' '}
                  {documentLabel(answer.data?.documents[mention.document])}, letter {mention.start}
                </label>
              ))}
            </details>
          );
        })}
      </fieldset>
      <label class="form-field form-field-short">
        The other one’s name <small>(else the longest of its mentions)</small>
        <input type="text" value={name} onInput={(event) => setName(event.currentTarget.value)} />
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
