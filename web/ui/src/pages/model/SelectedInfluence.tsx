import { useState } from 'preact/hooks';
import type { Model, Names, QuotedEdge } from '../../api/answers';
import { actorAddress } from '../../app/router';
import { CorrectDialog } from '../../corrections/CorrectDialog';
import { useChangesAllowed } from '../../corrections/EventButtons';
import { FlipDialog } from '../../corrections/FlipDialog';
import { param, setParams, withParams } from '../../drawing/params';
import { change, print, type Intervention } from './intervention';
import { Quotes } from './Quotes';
import { SIGNS } from './signs';

interface Props {
  model: Model;
  names: Names;
  set: Intervention;
}

/** What is selected in the graph: an influence with its sentences, or a state with all that drives it and that it drives. */
export function SelectedInfluence({ model, names, set }: Props) {
  const [edgeId, nodeId] = [param('edge'), param('node')];
  const titles = new Map(model.nodes.map(({ id, name }) => [id, name]));
  const edge = model.edges.find(({ id }) => id === edgeId);
  const node = model.nodes.find(({ id }) => id === nodeId);
  if (!edge && !node) return null;
  return (
    <section class="selected-influence" aria-label="What is selected">
      <p class="side-tools">
        <a href={withParams({ edge: null, node: null })}>✕ close</a>
      </p>
      {edge && <One edge={edge} titles={titles} names={names} />}
      {node && (
        <>
          <h2>{node.name}</h2>
          {node.actor && (
            <p>
              A state of <a href={actorAddress(node.actor)}>{names.actors[node.actor]?.name ?? node.actor}</a>
            </p>
          )}
          <p>
            <button
              type="button"
              onClick={() => setParams({ set: print(change(set, node.id, set.has(node.id) ? null : -1)), at: null })}
            >
              {set.has(node.id) ? 'Let it go' : 'What if it fell?'}
            </button>
          </p>
          {node.wordings.length > 0 && (
            <details>
              <summary>In the articles’ words ({node.wordings.length})</summary>
              <ul class="wordings">
                {node.wordings.map((wording) => (
                  <li key={wording}>“{wording}”</li>
                ))}
              </ul>
            </details>
          )}
          <Group
            title="Drives it"
            edges={model.edges.filter(({ effect }) => effect === node.id)}
            titles={titles}
            names={names}
          />
          <Group
            title="It drives"
            edges={model.edges.filter(({ cause }) => cause === node.id)}
            titles={titles}
            names={names}
          />
        </>
      )}
    </section>
  );
}

type Titles = ReadonlyMap<string, string>;

function Group({
  title,
  edges,
  titles,
  names,
}: {
  title: string;
  edges: readonly QuotedEdge[];
  titles: Titles;
  names: Names;
}) {
  if (edges.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {edges.map((edge) => (
        <div key={edge.id} class="influence-entry">
          <Sentence edge={edge} titles={titles} />
          <Quotes edge={edge} names={names} brief />
        </div>
      ))}
    </>
  );
}

/** "Russia: support raises Belarus: alignment", with both ends and the influence to select. */
export function Sentence({ edge, titles }: { edge: QuotedEdge; titles: Titles }) {
  return (
    <p class={`sentence sign-${SIGNS[edge.sign].name}`}>
      <a href={withParams({ node: edge.cause, edge: null })}>{titles.get(edge.cause) ?? edge.cause}</a>{' '}
      <a class="verb" href={withParams({ edge: edge.id, node: null })}>
        <span aria-hidden="true">{SIGNS[edge.sign].mark}</span> {SIGNS[edge.sign].verb}
      </a>{' '}
      <a href={withParams({ node: edge.effect, edge: null })}>{titles.get(edge.effect) ?? edge.effect}</a>
    </p>
  );
}

function One({ edge, titles, names }: { edge: QuotedEdge; titles: Titles; names: Names }) {
  return (
    <>
      <h2 class="visually-hidden">The selected influence</h2>
      <Sentence edge={edge} titles={titles} />
      <p class="soft">
        Support {edge.support.toFixed(2)} from{' '}
        {edge.sources === 1 ? 'one source' : `${edge.sources} independent sources`}: in that share of the draws the
        influence is there.
      </p>
      <Quotes edge={edge} names={names} />
      <Buttons edge={edge} titles={titles} />
    </>
  );
}

/** Rejecting and flipping: done to the statements, so that it holds after every new reading. */
function Buttons({ edge, titles }: { edge: QuotedEdge; titles: Titles }) {
  const [open, setOpen] = useState<'reject' | 'flip' | 'confirm' | null>(null);
  const [statement, setStatement] = useState(edge.influences[0] ?? '');
  if (!useChangesAllowed() || edge.influences.length === 0) return null;
  const words = `${titles.get(edge.cause)} ${SIGNS[edge.sign].verb} ${titles.get(edge.effect)}`;
  const explain = {
    reject: `The sentence does not say that ${words}: it counts no longer.`,
    confirm: `You have read the sentence, and it does say so: ${words}.`,
  };
  const choice = edge.influences.length > 1 && (
    <label class="form-field">
      Which of its sentences?
      <select value={statement} onChange={(event) => setStatement(event.currentTarget.value)}>
        {edge.influences.map((id, at) => {
          const quote = edge.quotes.find(({ influence }) => influence === id)?.quote;
          const text = typeof quote === 'string' ? quote : quote?.quote;
          return (
            <option key={id} value={id}>
              {text ? `${at + 1}: ${[...text].slice(0, 90).join('')}` : `Sentence ${at + 1}`}
            </option>
          );
        })}
      </select>
    </label>
  );
  return (
    <div class="correct-buttons" role="group" aria-label="Correct this influence">
      <button type="button" onClick={() => setOpen('reject')}>
        Reject…
      </button>
      <button type="button" onClick={() => setOpen('flip')}>
        Flip…
      </button>
      <button type="button" onClick={() => setOpen('confirm')}>
        Confirm…
      </button>
      {open === 'flip' && (
        <FlipDialog
          item={statement}
          sign={edge.sign}
          cause={titles.get(edge.cause) ?? edge.cause}
          effect={titles.get(edge.effect) ?? edge.effect}
          onClose={() => setOpen(null)}
        >
          {choice}
        </FlipDialog>
      )}
      {(open === 'reject' || open === 'confirm') && (
        <CorrectDialog
          title={{ reject: 'Reject the influence', confirm: 'Confirm the influence' }[open]}
          explain={explain[open]}
          correction={{ kind: open, item: statement }}
          verb={{ reject: 'Reject', confirm: 'Confirm' }[open]}
          onClose={() => setOpen(null)}
        >
          {choice}
        </CorrectDialog>
      )}
    </div>
  );
}
