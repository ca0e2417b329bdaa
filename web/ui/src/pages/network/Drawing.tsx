import { useMemo } from 'preact/hooks';
import type { Network } from '../../api/answers';
import { arrow } from '../../drawing/arrow';
import { cut, placeLabels } from '../../drawing/labels';
import { isDirection, nearest } from '../../drawing/nearest';
import { Pane } from '../../drawing/Pane';
import { param, setParams } from '../../drawing/params';
import { boxOf } from '../../drawing/viewport';
import { count } from '../../text/words';
import { byCount, edgeKey, selection, type NetworkEdge, type Selection } from './edges';
import type { Spot } from './layout';
import { dashes, lineWidth, toneOf } from './tone';

const TONE_WORDS = { cooperation: 'cooperation', conflict: 'conflict', mixed: 'both', neutral: 'neither' } as const;

/** The network as a drawing. Arrows grow and discs stay when one zooms in, so that a crowd comes apart. */
export function Drawing({ network, spots }: { network: Network; spots: ReadonlyMap<string, Spot> }) {
  const chosen = selection(network, param('edge'), param('node'));
  const edges = useMemo(() => [...network.edges].sort((a, b) => byCount(b, a)), [network]);
  const most = edges.at(-1)?.count ?? 1;
  const names = useMemo(() => new Map(network.nodes.map(({ id, name }) => [id, name])), [network]);
  const active = new Set(network.edges.flatMap(({ from, to }) => [from, to]));
  const nodes = [...network.nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const lit =
    chosen && ('edge' in chosen ? new Set([chosen.edge.from, chosen.edge.to]) : neighbours(network, chosen.node.id));
  const first = chosen && 'node' in chosen ? chosen.node.id : nodes.find(({ id }) => active.has(id))?.id;
  return (
    <Pane
      class="network"
      label="Who acts on whom, as a drawing. The table shows the same as text. Tab enters the actors, arrow keys lead from one to the next."
      box={boxOf(
        [...spots.values()].flatMap(({ x, y, r }) => [
          { x: x - r - 34, y: y - r - 6 },
          { x: x + r + 34, y: y + r + 20 },
        ]),
      )}
      of="network"
      max={5}
      onGround={() => chosen && setParams({ edge: null, node: null })}
    >
      {(view, size) => {
        const grow = Math.min(1.3, Math.max(0.55, Math.sqrt(view.k)));
        const at = (id: string) => {
          const { x, y, r } = spots.get(id) ?? { x: 0, y: 0, r: 7 };
          return { id, x: x * view.k + view.x, y: y * view.k + view.y, r: r * grow };
        };
        const discs = new Map(nodes.map(({ id }) => [id, at(id)]));
        const labels = placeLabels(
          nodes.filter(({ id }) => active.has(id)).map(({ id, name }) => ({ ...discs.get(id)!, text: cut(name) })),
          lit ?? new Set(),
          size,
          size.width < 500 ? 5 : 10,
        );
        return (
          <>
            <g transform={`translate(${view.x} ${view.y})`}>
              <EdgeLines edges={edges} spots={spots} k={view.k} grow={grow} chosen={chosen} names={names} most={most} />
            </g>
            {[...nodes].reverse().map(({ id, name, kind, weight }) => {
              const disc = discs.get(id)!;
              const selected = chosen && 'node' in chosen && chosen.node.id === id;
              const faint = !active.has(id) || (lit && !lit.has(id));
              return (
                <g
                  key={id}
                  class={`node kind-${kind}${selected ? ' selected' : ''}${faint ? ' dim' : ''}`}
                  data-thing={id}
                  role="button"
                  tabindex={id === first ? 0 : -1}
                  aria-label={`${name}, ${count(weight, 'event')}`}
                  aria-pressed={selected ?? false}
                  transform={`translate(${disc.x} ${disc.y})`}
                  onClick={() => setParams({ node: selected ? null : id, edge: null })}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' || event.key === ' ')
                      setParams({ node: selected ? null : id, edge: null });
                    else if (isDirection(event.key)) {
                      const next = nearest(discs.values(), disc, event.key);
                      if (next) focusOn(event.currentTarget, next.id);
                    } else return;
                    event.preventDefault();
                  }}
                >
                  <title>{`${name}: ${count(weight, 'event')}`}</title>
                  <Shape kind={kind} r={disc.r} />
                </g>
              );
            })}
            {nodes.map(({ id, name }) => {
              const place = labels.get(id);
              if (!place) return null;
              return (
                <text
                  key={id}
                  class={lit && !lit.has(id) ? 'node-label dim' : 'node-label'}
                  x={place.x}
                  y={place.y + 4}
                  aria-hidden="true"
                >
                  {cut(name)}
                </text>
              );
            })}
          </>
        );
      }}
    </Pane>
  );
}

interface EdgeLinesProps {
  edges: readonly NetworkEdge[];
  spots: ReadonlyMap<string, Spot>;
  k: number;
  grow: number;
  chosen: Selection;
  names: ReadonlyMap<string, string>;
  most: number;
}

/** All arrows at one closeness: made anew when one zooms or selects, not when one moves the drawing. */
function EdgeLines({ edges, spots, k, grow, chosen, names, most }: EdgeLinesProps) {
  const chosenKey = chosen === null ? '' : 'edge' in chosen ? edgeKey(chosen.edge) : chosen.node.id;
  const lines = useMemo(() => {
    const disc = (id: string) => {
      const spot = spots.get(id);
      return spot && { x: spot.x * k, y: spot.y * k, r: spot.r * grow };
    };
    return edges.map((edge) => {
      const key = edgeKey(edge);
      const tone = toneOf(edge);
      const width = Math.max(1.2, lineWidth(edge.count, most) * grow);
      const [from, to] = [disc(edge.from), disc(edge.to)];
      if (!from || !to) return null;
      const { line, head } = arrow(from, to, width);
      const selected = chosen && 'edge' in chosen ? edgeKey(chosen.edge) === key : false;
      const touches = chosen && 'node' in chosen ? edge.from === chosen.node.id || edge.to === chosen.node.id : false;
      const state = selected ? ' selected' : chosen && !touches ? ' dim' : '';
      return (
        <g
          key={key}
          class={`edge tone-${tone}${state}`}
          data-thing={key}
          onClick={() => setParams({ edge: selected ? null : key, node: null })}
        >
          <title>{`${names.get(edge.from)} → ${names.get(edge.to)}: ${count(edge.count, 'event')}, ${TONE_WORDS[tone]}`}</title>
          <path class="edge-hit" d={line} />
          <path class="edge-line" d={line} stroke-width={width} stroke-dasharray={dashes(tone, width)} />
          <path class="edge-head" d={head} />
        </g>
      );
    });
  }, [edges, spots, k, chosenKey, names, most]);
  return <>{lines}</>;
}

/** Countries are discs, persons diamonds, organizations squares, groups hexagons. */
function Shape({ kind, r }: { kind: Network['nodes'][number]['kind']; r: number }) {
  const side = r * 0.88;
  switch (kind) {
    case 'person':
      return <path d={`M0 ${-r * 1.12}L${r * 1.12} 0L0 ${r * 1.12}L${-r * 1.12} 0Z`} />;
    case 'organization':
      return <rect x={-side} y={-side} width={2 * side} height={2 * side} rx={2} />;
    case 'group':
      return <path d={`M${-r} 0L${-r / 2} ${-side}L${r / 2} ${-side}L${r} 0L${r / 2} ${side}L${-r / 2} ${side}Z`} />;
    default:
      return <circle r={r} />;
  }
}

function neighbours(network: Network, id: string): Set<string> {
  return new Set([
    id,
    ...network.edges.filter(({ from, to }) => from === id || to === id).flatMap(({ from, to }) => [from, to]),
  ]);
}

function focusOn(from: Element, id: string): void {
  const next = from.parentElement?.querySelector(`.node[data-thing="${CSS.escape(id)}"]`);
  if (next instanceof SVGElement) next.focus();
}
