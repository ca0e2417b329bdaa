import type { Network } from '../../api/answers';
import { param, setParams } from '../../drawing/params';
import { ActorChip } from '../../parts/ActorChip';
import { typeLabel } from '../../text/words';
import { byCount, edgeKey } from './edges';
import { toneOf } from './tone';

/** The network as a table: the same for those who read rather than look. */
export function EdgeTable({ network }: { network: Network }) {
  const names = { actors: Object.fromEntries(network.nodes.map((node) => [node.id, node])) };
  const chosen = param('edge');
  return (
    <div class="table-frame" tabIndex={0} role="group" aria-label="Pairs of actors">
      <table class="edges">
        <caption class="visually-hidden">Who acts on whom, the most events first</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">On whom</th>
            <th scope="col" class="figure">
              Events
            </th>
            <th scope="col" class="figure">
              Cooperation
            </th>
            <th scope="col" class="figure">
              Conflict
            </th>
            <th scope="col">What</th>
            <th scope="col">
              <span class="visually-hidden">Show the events</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...network.edges].sort(byCount).map((edge) => {
            const key = edgeKey(edge);
            return (
              <tr key={key} class={key === chosen ? `selected tone-${toneOf(edge)}` : `tone-${toneOf(edge)}`}>
                <td>
                  <ActorChip id={edge.from} names={names} />
                </td>
                <td>
                  <ActorChip id={edge.to} names={names} />
                </td>
                <td class="figure">{edge.count}</td>
                <td class="figure">{edge.cooperation}</td>
                <td class="figure">{edge.conflict}</td>
                <td>
                  {edge.types
                    .map(({ type, count }) => (count > 1 ? `${typeLabel(type)} ${count}` : typeLabel(type)))
                    .join(', ')}
                </td>
                <td>
                  <button
                    type="button"
                    class="link"
                    aria-pressed={key === chosen}
                    onClick={() => setParams({ edge: key, node: null })}
                  >
                    events
                    <span class="visually-hidden">
                      {' '}
                      of {names.actors[edge.from]?.name} on {names.actors[edge.to]?.name}
                    </span>
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
