import type { List, Network } from '../../api/answers';
import { queryOf, type Filters } from '../../api/filters';
import type { Event } from '../../api/records';
import { useAnswer } from '../../api/useAnswer';
import { actorAddress } from '../../app/router';
import { param, setParams, withParams } from '../../drawing/params';
import { useItems } from '../../drawing/useItems';
import { EventLines } from '../../parts/EventLines';
import { Loaded } from '../../parts/States';
import { count, typeLabel } from '../../text/words';
import { byCount, edgeKey, selection, type NetworkEdge } from './edges';
import { toneOf } from './tone';

type Named = ReadonlyMap<string, string>;

/** Beside the drawing: what is selected, down to its events and their words. */
export function Selected({ network, filters }: { network: Network; filters: Filters }) {
  const chosen = selection(network, param('edge'), param('node'));
  const names: Named = new Map(network.nodes.map(({ id, name }) => [id, name]));
  if (chosen === null) return <Strongest network={network} names={names} />;
  return (
    <aside class="split-side" aria-label="What is selected">
      <p class="side-tools">
        <button type="button" class="link" onClick={() => setParams({ edge: null, node: null })}>
          ← all pairs
        </button>
      </p>
      {'edge' in chosen ? (
        <Pair key={edgeKey(chosen.edge)} edge={chosen.edge} network={network} names={names} />
      ) : (
        <One key={chosen.node.id} node={chosen.node} network={network} names={names} filters={filters} />
      )}
    </aside>
  );
}

function Strongest({ network, names }: { network: Network; names: Named }) {
  return (
    <aside class="split-side" aria-label="The pairs with most events">
      <h2>Most events</h2>
      <Pairs edges={[...network.edges].sort(byCount).slice(0, 14)} names={names} />
    </aside>
  );
}

function Pairs({
  edges,
  names,
  show = 'both',
}: {
  edges: readonly NetworkEdge[];
  names: Named;
  show?: 'both' | 'from' | 'to';
}) {
  return (
    <ul class="pairs">
      {edges.map((edge) => (
        <li key={edgeKey(edge)} class={`tone-${toneOf(edge)}`}>
          <a href={withParams({ edge: edgeKey(edge), node: null })}>
            <span class="pair-names">
              {show !== 'to' && names.get(edge.from)}
              {show !== 'from' && <> → {names.get(edge.to)}</>}
              {show === 'from' && ' →'}
            </span>
            <Share edge={edge} />
            <span class="figure">{edge.count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Cooperation and conflict of a pair as one small bar. */
function Share({ edge }: { edge: NetworkEdge }) {
  const all = Math.max(1, edge.cooperation + edge.conflict);
  const cooperation = (40 * edge.cooperation) / all;
  return (
    <svg
      class="share"
      width="40"
      height="8"
      role="img"
      aria-label={`${edge.cooperation} cooperation, ${edge.conflict} conflict`}
    >
      <rect class="share-cooperation" width={cooperation} height="8" />
      <rect class="share-conflict" x={cooperation} width={40 - cooperation} height="8" />
    </svg>
  );
}

function Pair({ edge, network, names }: { edge: NetworkEdge; network: Network; names: Named }) {
  const found = useItems<Event>('events', edge.events);
  const back = network.edges.find(({ from, to }) => from === edge.to && to === edge.from);
  return (
    <>
      <h2>
        <a href={withParams({ node: edge.from, edge: null })}>{names.get(edge.from)}</a> →{' '}
        <a href={withParams({ node: edge.to, edge: null })}>{names.get(edge.to)}</a>
      </h2>
      <p>
        {count(edge.count, 'event')}: {edge.cooperation} of cooperation, {edge.conflict} of conflict
        {edge.types.length > 1 &&
          ` (${edge.types.map(({ type, count: n }) => `${typeLabel(type).toLowerCase()} ${n}`).join(', ')})`}
        .
        {back && edge.from !== edge.to && (
          <>
            {' '}
            <a href={withParams({ edge: edgeKey(back), node: null })}>The other way round: {back.count}</a>
          </>
        )}
      </p>
      <Loaded of={found} what="the events">
        {(list) => <EventLines events={list.items} names={list} />}
      </Loaded>
      {edge.count > edge.events.length && !found.loading && (
        <p class="soft">
          {edge.events.length} of {edge.count} shown.{' '}
          <a href={`/events${queryOf({ actor: edge.from })}`}>All events of {names.get(edge.from)}</a>
        </p>
      )}
    </>
  );
}

interface OneProps {
  node: Network['nodes'][number];
  network: Network;
  names: Named;
  filters: Filters;
}

function One({ node, network, names, filters }: OneProps) {
  const query = queryOf({ ...filters, actor: node.id, sort: '-sources' }, { limit: 12 });
  const events = useAnswer<List<Event>>(`/events${query}`, true);
  const acts = network.edges.filter(({ from }) => from === node.id).sort(byCount);
  const receives = network.edges.filter(({ to }) => to === node.id).sort(byCount);
  return (
    <>
      <h2>
        <a href={actorAddress(node.id)}>{node.name}</a>
      </h2>
      {acts.length > 0 && (
        <>
          <h3>acts on</h3>
          <Pairs edges={acts} names={names} show="to" />
        </>
      )}
      {receives.length > 0 && (
        <>
          <h3>is acted on by</h3>
          <Pairs edges={receives} names={names} show="from" />
        </>
      )}
      <h3>Events, most sources first</h3>
      <Loaded of={events} what="the events">
        {(list) => (
          <>
            <EventLines events={list.items} names={list} />
            {list.total > list.items.length && (
              <p>
                <a href={`/events${queryOf({ ...filters, actor: node.id })}`}>All {count(list.total, 'event')}</a>
              </p>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
