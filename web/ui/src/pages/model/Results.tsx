import type { Model, Names, QuotedEdge, WhatIf } from '../../api/answers';
import { TakeShown } from '../../drawing/TakeShown';
import { withParams } from '../../drawing/params';
import { count, number } from '../../text/words';
import { inWords as setInWords, type Intervention } from './intervention';
import { Quotes } from './Quotes';
import { inWords, moved, percent, size } from './results';
import { Sentence } from './SelectedInfluence';

interface Props {
  run: WhatIf;
  model: Model;
  names: Names;
  set: Intervention;
}

type Outcome = WhatIf['nodes'][number];

/** What follows from the intervention: each state that moves, how surely and how far, by which influences, on which sentences. */
export function Results({ run, model, names, set }: Props) {
  const titles = new Map(model.nodes.map(({ id, name }) => [id, name]));
  const found = moved(run.nodes);
  const edges = new Map<string, QuotedEdge>([
    ...model.edges.map((edge) => [edge.id, edge] as const),
    ...Object.entries(run.edges),
  ]);
  const premise = [...set].map(([id, value]) => `${titles.get(id)} ${setInWords(value)}`).join(' and ');
  const used = new Set(found.flatMap(({ paths }) => paths.flat()));
  return (
    <section class="results" aria-label="What follows">
      <h2>If {premise}</h2>
      <p>
        In the model of what these articles say,{' '}
        {found.length === 0
          ? 'nothing else moves'
          : `${found.length} of ${run.nodes.length - set.size} other states ${found.length === 1 ? 'moves' : 'move'}`}
        {found.length > 0 && ` by ${count(used.size, 'influence')}`}.
        {found.length === 0 && ' No influence leads on from what is set.'}
      </p>
      <ol class="outcomes">
        {found.map((outcome, at) => (
          <Outcome key={outcome.id} open={at === 0} outcome={outcome} edges={edges} titles={titles} names={names} />
        ))}
      </ol>
      <p class="soft">
        {number(run.draws)} draws, seed {run.seed}
        {run.unsettled > 0 && `; ${number(run.unsettled)} did not settle and are not counted`}. Each draw takes every
        influence with the chance of its support and gives it a strength at random; the spread shows how much hangs on
        that. Values are changes between −1 and 1, without a unit.
      </p>
      <TakeShown
        name="whatif"
        head={['state', 'up', 'down', 'unchanged', 'p10', 'p50', 'p90', 'label']}
        rows={() =>
          run.nodes.map((node) => [
            node.name,
            node.up,
            node.down,
            node.unchanged,
            node.p10,
            node.p50,
            node.p90,
            node.label,
          ])
        }
        json={run}
      />
    </section>
  );
}

interface OutcomeProps {
  /** Whether its sentences are shown at once. */
  open: boolean;
  outcome: Outcome;
  edges: ReadonlyMap<string, QuotedEdge>;
  titles: ReadonlyMap<string, string>;
  names: Names;
}

function Outcome({ open, outcome, edges, titles, names }: OutcomeProps) {
  const way = outcome.down > outcome.up ? 'down' : 'up';
  const deciding = outcome.deciding.filter((id) => edges.has(id));
  return (
    <li class={`outcome way-${way}`}>
      <h3>
        <span aria-hidden="true">{way === 'up' ? '▲' : '▼'}</span>{' '}
        <a href={withParams({ node: outcome.id, edge: null })}>{outcome.name}</a>
      </h3>
      <p class="outcome-words">{inWords(outcome)}</p>
      <Shares outcome={outcome} />
      <Spread outcome={outcome} />
      <details open={open}>
        <summary>
          {outcome.paths.length === 1 ? 'By one way' : `By ${outcome.paths.length} ways`}, on these sentences
        </summary>
        {outcome.paths.map((path, at) => (
          <ol key={at} class="path">
            {path.map((id) => {
              const edge = edges.get(id);
              return (
                edge && (
                  <li key={id}>
                    <Sentence edge={edge} titles={titles} />
                    <Quotes edge={edge} names={names} brief />
                  </li>
                )
              );
            })}
          </ol>
        ))}
        {deciding.length > 0 && (
          <p class="deciding">
            It hangs on{' '}
            {deciding.map((id, at) => {
              const edge = edges.get(id)!;
              return (
                <span key={id}>
                  {at > 0 && '; '}
                  <a href={withParams({ edge: id, node: null })}>
                    {titles.get(edge.cause)} → {titles.get(edge.effect)}
                  </a>
                </span>
              );
            })}
            : without {deciding.length === 1 ? 'it' : 'them'} the answer would be another.
          </p>
        )}
      </details>
    </li>
  );
}

/** The shares of the draws: down, unchanged, up. */
function Shares({ outcome: { down, unchanged, up } }: { outcome: Outcome }) {
  const parts = [
    ['down', down],
    ['still', unchanged],
    ['up', up],
  ] as const;
  let x = 0;
  return (
    <svg
      class="shares"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={`down ${percent(down)}, unchanged ${percent(unchanged)}, up ${percent(up)}`}
    >
      {parts.map(([name, share]) => {
        const at = x;
        x += share * 100;
        return <rect key={name} class={`share-${name}`} x={at} width={share * 100} height="8" />;
      })}
    </svg>
  );
}

/** From the 10th to the 90th percentile of the change, with the middle; −1 left, 1 right, no change in the middle. */
function Spread({ outcome: { p10, p50, p90 } }: { outcome: Outcome }) {
  const x = (value: number) => 100 + value * 96;
  return (
    <div class="spread">
      <svg viewBox="0 0 200 22" role="img" aria-label={`Change: ${size(p10)} to ${size(p90)}, middle ${size(p50)}`}>
        <line class="spread-axis" x1={x(-1)} x2={x(1)} y1="11" y2="11" />
        <line class="spread-zero" x1={x(0)} x2={x(0)} y1="3" y2="19" />
        <rect
          class="spread-range"
          x={x(Math.min(p10, p90))}
          width={Math.max(1.5, Math.abs(x(p90) - x(p10)))}
          y="7"
          height="8"
          rx="2"
        />
        <line class="spread-middle" x1={x(p50)} x2={x(p50)} y1="4" y2="18" />
      </svg>
      <span class="spread-figures">
        {size(p50)}{' '}
        <span class="soft">
          ({size(p10)} to {size(p90)})
        </span>
      </span>
    </div>
  );
}
