import type { Model } from '../../api/answers';
import { param, setParams } from '../../drawing/params';
import { parts } from './parts';
import { SIGNS } from './signs';

/** The graph as a table, piece by piece: the same for those who read rather than look. */
export function EdgeList({ model }: { model: Model }) {
  const names = new Map(model.nodes.map(({ id, name }) => [id, name]));
  const chosen = param('edge');
  return (
    <div class="table-frame" tabIndex={0} role="group" aria-label="Influences">
      <table class="edges">
        <caption class="visually-hidden">What drives what, the largest connected piece first</caption>
        <thead>
          <tr>
            <th scope="col">Cause</th>
            <th scope="col">Does</th>
            <th scope="col">Effect</th>
            <th scope="col" class="figure">
              Support
            </th>
            <th scope="col" class="figure">
              Sources
            </th>
            <th scope="col">
              <span class="visually-hidden">Show the sentences</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {parts(model.nodes, model.edges).flatMap(({ edges }) =>
            [...edges]
              .sort(
                (a, b) => b.support - a.support || ((names.get(a.cause) ?? '') < (names.get(b.cause) ?? '') ? -1 : 1),
              )
              .map((edge) => (
                <tr key={edge.id} class={edge.id === chosen ? 'selected' : undefined}>
                  <td>{names.get(edge.cause)}</td>
                  <td class={`sign-${SIGNS[edge.sign].name}`}>
                    <span class="verb">
                      {SIGNS[edge.sign].mark} {SIGNS[edge.sign].verb}
                    </span>
                  </td>
                  <td>{names.get(edge.effect)}</td>
                  <td class="figure">{edge.support.toFixed(2)}</td>
                  <td class="figure">{edge.sources}</td>
                  <td>
                    <button
                      type="button"
                      class="link"
                      aria-pressed={edge.id === chosen}
                      onClick={() => setParams({ edge: edge.id, node: null })}
                    >
                      sentences
                      <span class="visually-hidden">
                        {' '}
                        for {names.get(edge.cause)} {SIGNS[edge.sign].verb} {names.get(edge.effect)}
                      </span>
                    </button>
                  </td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </div>
  );
}
