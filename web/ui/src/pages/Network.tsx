import { useMemo } from 'preact/hooks';
import type { Network as Answer } from '../api/answers';
import { queryOf, type Filter } from '../api/filters';
import { useAnswer } from '../api/useAnswer';
import { PeriodSlider } from '../drawing/PeriodSlider';
import { TakeShown } from '../drawing/TakeShown';
import { param, setParams, withParams } from '../drawing/params';
import { FilterBar, useFilters } from '../parts/FilterBar';
import { Page } from '../parts/Page';
import { Empty, Loaded } from '../parts/States';
import { count } from '../text/words';
import { Drawing } from './network/Drawing';
import { Legend } from './network/Legend';
import { Selected } from './network/Selected';
import { EdgeTable } from './network/EdgeTable';
import { layout } from './network/layout';
import { edgeKey } from './network/edges';
import './network/network.css';

const FIELDS: readonly Filter[] = ['actor', 'type', 'quad', 'source'];
const ALL: readonly Filter[] = [...FIELDS, 'from', 'to'];

/** Who acts on whom: actors as discs, arrows as wide as the number of events, coloured and dashed by their tone. */
export default function Network() {
  const [filters] = useFilters(ALL);
  const { from, to, ...timeless } = filters;
  // The places come from all times together: when the period moves, only the arrows change.
  const whole = useAnswer<Answer>(`/network${queryOf(timeless)}`, true);
  const now = useAnswer<Answer>(from || to ? `/network${queryOf(filters)}` : null, true);
  const shown = from || to ? now : whole;
  const spots = useMemo(() => {
    if (!shown.data) return layout([], []);
    const all = whole.data ?? shown.data;
    const known = new Set(all.nodes.map(({ id }) => id));
    const more = shown.data.nodes.filter(({ id }) => !known.has(id));
    return layout([...all.nodes, ...more], more.length === 0 ? all.edges : [...all.edges, ...shown.data.edges]);
  }, [whole.data, shown.data]);
  const table = param('view') === 'table';
  return (
    <Page
      title="Network"
      wide
      lead="Who acts on whom. The wider the arrow, the more events; point at it or select it to see them."
      tools={
        <span class="switch" role="group" aria-label="Show as">
          <a href={withParams({ view: null })} aria-current={table ? undefined : 'true'}>
            Drawing
          </a>
          <a href={withParams({ view: 'table' })} aria-current={table ? 'true' : undefined}>
            Table
          </a>
        </span>
      }
    >
      <FilterBar fields={FIELDS} />
      <Loaded of={shown} what="the network">
        {(network) => (
          <>
            <PeriodSlider
              steps={whole.data?.periods ?? network.periods}
              from={from ?? null}
              to={to ?? null}
              onChange={(a, b) => setParams({ from: a, to: b }, true)}
            />
            {network.edges.length === 0 ? (
              <Empty title="Nobody acts on anybody here">
                <p>
                  {from || to
                    ? 'No dated event with both a doer and a recipient falls in this period. Widen it, or show all times.'
                    : 'No event with both a doer and a recipient fits the filters. Take one off, or look at the events themselves.'}
                </p>
              </Empty>
            ) : (
              <div class="split">
                <div class="split-main">
                  {table ? <EdgeTable network={network} /> : <Drawing network={network} spots={spots} />}
                  <div class="below">
                    <Legend />
                    <span class="soft">
                      {count(network.nodes.length, 'actor')}, {count(network.edges.length, 'pair')}
                    </span>
                    <TakeShown
                      name="network"
                      head={['from', 'to', 'events', 'cooperation', 'conflict', 'tone', 'types']}
                      rows={() => rows(network)}
                      json={network}
                    />
                  </div>
                </div>
                <Selected network={network} filters={filters} />
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function rows(network: Answer) {
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  return [...network.edges]
    .sort((a, b) => b.count - a.count || (edgeKey(a) < edgeKey(b) ? -1 : 1))
    .map((edge) => [
      names.get(edge.from) ?? edge.from,
      names.get(edge.to) ?? edge.to,
      edge.count,
      edge.cooperation,
      edge.conflict,
      Math.round(edge.tone * 100) / 100,
      edge.types.map(({ type, count: n }) => `${type} ${n}`).join('; '),
    ]);
}
