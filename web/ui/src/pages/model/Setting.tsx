import { useId } from 'preact/hooks';
import type { Model } from '../../api/answers';
import { setParams } from '../../drawing/params';
import { change, inWords, print, type Intervention } from './intervention';
import { downstream } from './parts';

/** The intervention: one slider for each state that is set, and a list of states to set. */
export function Setting({ model, set }: { model: Model; set: Intervention }) {
  const id = useId();
  const names = new Map(model.nodes.map(({ id: node, name }) => [node, name]));
  const put = (node: string, value: number | null, replace: boolean) =>
    setParams({ set: print(change(set, node, value)), at: null }, replace);
  // What moves most comes first: a state that drives nothing is no use to set.
  const offers = model.nodes
    .filter((node) => !set.has(node.id))
    .map(({ id: node, name }) => ({ node, name, reach: downstream([node], model.edges).size - 1 }))
    .filter(({ reach }) => reach > 0)
    .sort((a, b) => b.reach - a.reach || (a.name < b.name ? -1 : 1));
  return (
    <section class="setting" aria-label="What is set">
      {[...set].map(([node, value]) => (
        <div key={node} class="set-row">
          <label for={`${id}-${node}`}>
            <strong>{names.get(node)}</strong> {inWords(value)}
          </label>
          <span class="set-slider">
            <span aria-hidden="true">falls</span>
            <input
              id={`${id}-${node}`}
              type="range"
              min={-1}
              max={1}
              step={0.1}
              value={value}
              aria-valuetext={inWords(value)}
              onInput={(event) => put(node, Number(event.currentTarget.value), true)}
            />
            <span aria-hidden="true">rises</span>
          </span>
          <button type="button" class="link" onClick={() => put(node, null, false)}>
            let go<span class="visually-hidden"> of {names.get(node)}</span>
          </button>
        </div>
      ))}
      <div class="set-add">
        <label for={id}>{set.size === 0 ? 'What if this changed?' : 'And if this changed too?'}</label>
        <select
          id={id}
          value=""
          onChange={(event) => {
            const node = event.currentTarget.value;
            if (node !== '') put(node, -1, false);
          }}
        >
          <option value="">Choose a state…</option>
          {offers.map(({ node, name, reach }) => (
            <option key={node} value={node}>
              {name} (reaches {reach})
            </option>
          ))}
        </select>
        {set.size > 0 && (
          <button type="button" onClick={() => setParams({ set: null, at: null })}>
            Clear
          </button>
        )}
      </div>
    </section>
  );
}
