import { useMemo, useState } from 'preact/hooks';
import type { Model, WhatIf } from '../../api/answers';
import { isDirection, nearest } from '../../drawing/nearest';
import { Pane } from '../../drawing/Pane';
import { param, setParams } from '../../drawing/params';
import { inWords as setInWords, type Intervention } from './intervention';
import { curve, layout, middleOf } from './layout';
import { parts } from './parts';
import { inWords, percent } from './results';
import { dashesOf, SIGNS } from './signs';

interface Props {
  model: Model;
  set: Intervention;
  outcomes: WhatIf | undefined;
}

/** The influence graph: causes left, effects right; with an intervention, what it moves stands out. */
export function Graph({ model, set, outcomes }: Props) {
  const drawn = useMemo(() => layout(model.nodes, model.edges), [model]);
  const main = useMemo(() => parts(model.nodes, model.edges)[0]?.nodes ?? [], [model]);
  const names = new Map(model.nodes.map(({ id, name }) => [id, name]));
  const outcome = new Map((outcomes?.nodes ?? []).map((node) => [node.id, node]));
  const carried = new Set((outcomes?.nodes ?? []).flatMap(({ paths }) => paths.flat()));
  const [edge, node] = [param('edge'), param('node')];
  const ran = outcomes !== undefined && set.size > 0;
  const ways = new Map(
    [...drawn.nodes.keys()].map((id) => {
      const [result, value] = [outcome.get(id), set.get(id)];
      const moved = result !== undefined && result.up + result.down > 0;
      const way =
        value !== undefined ? 'set' : !ran ? 'none' : moved ? (result.down > result.up ? 'down' : 'up') : 'still';
      return [id, { way, result, value }] as const;
    }),
  );
  const near =
    node === null ? null : new Set(model.edges.filter((e) => e.cause === node || e.effect === node).map((e) => e.id));
  const first = drawn.nodes.has(node ?? '') ? node : main[0]?.id;
  // A run is shown as close as what it moves allows; else the largest piece.
  const moves = ran
    ? [...set.keys(), ...outcomes.nodes.filter(({ up, down }) => up + down > 0).map(({ id }) => id)]
    : [];
  // An address that names something opens there; what is selected afterwards is in sight already.
  const [opened] = useState(() => {
    const named = model.edges.find(({ id }) => id === edge);
    return named ? [named.cause, named.effect] : node !== null && drawn.nodes.has(node) ? [node] : null;
  });
  const [width, setWidth] = useState(0);
  const shown =
    moves.length > 1
      ? moves
      : opened !== null && width < 600
        ? opened
        : (model.nodes.length <= 24 ? model.nodes : main).map(({ id }) => id);
  const whole = bounds(shown.flatMap((id) => drawn.nodes.get(id) ?? []));
  const choose = (changes: { edge?: string | null; node?: string | null }) =>
    setParams({ edge: null, node: null, ...changes });
  return (
    <Pane
      class="model"
      label="What drives what, as a drawing; the list shows the same as text. Tab enters the states, arrow keys lead from one to the next."
      box={whole}
      of={`model ${model.nodes.length} ${model.edges.length} ${[...moves].sort().join(' ')}`}
      max={3}
      closest={1}
      // What a run moves is seen as a whole, even if small.
      atLeast={ran ? 0.85 : 0.95}
      middle={drawn.nodes.get(busiest(shown, model.edges) ?? '')}
      onView={(_, size) => setWidth(size.width)}
      onGround={() => (edge || node) && choose({})}
    >
      {(view) => (
        <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
          {model.edges.map((each) => {
            const route = drawn.edges.get(each.id);
            if (!route) return null;
            const last = route.points.at(-1)!;
            const before = route.points.at(-2) ?? last;
            const middle = middleOf(route.points);
            const selected = each.id === edge;
            const faint =
              (ran && !carried.has(each.id) && !selected) ||
              (near !== null && !near.has(each.id)) ||
              (edge !== null && !selected);
            return (
              <g
                key={each.id}
                class={`influence sign-${SIGNS[each.sign].name}${selected ? ' selected' : ''}${faint ? ' dim' : ''}`}
                data-thing={each.id}
                onClick={() => choose({ edge: selected ? null : each.id })}
              >
                <title>{`${names.get(each.cause)} ${SIGNS[each.sign].verb} ${names.get(each.effect)} (support ${each.support})`}</title>
                <path class="edge-hit" d={curve(route.points)} />
                <path
                  class="influence-line"
                  d={curve(route.points)}
                  stroke-width={1 + 2.6 * each.support * each.support}
                  stroke-dasharray={dashesOf(each.sign)}
                />
                <path class="influence-head" d={head(before, last)} />
                <circle class="influence-sign" cx={middle.x} cy={middle.y} r={8.5} />
                <text class="influence-mark" x={middle.x} y={middle.y + 4.5}>
                  {SIGNS[each.sign].mark}
                </text>
              </g>
            );
          })}
          {[...drawn.nodes.values()].map((box) => {
            const { way, result, value } = ways.get(box.id)!;
            const selected = box.id === node;
            const told =
              value !== undefined ? setInWords(value) : ran && result ? `in this run it ${inWords(result)}` : '';
            return (
              <g
                key={box.id}
                class={`state-box way-${way}${selected ? ' selected' : ''}`}
                data-thing={box.id}
                role="button"
                tabindex={box.id === first ? 0 : -1}
                aria-label={`${names.get(box.id)}${told === '' ? '' : `: ${told}`}`}
                aria-pressed={selected}
                transform={`translate(${box.x} ${box.y})`}
                onClick={() => choose({ node: selected ? null : box.id })}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' || event.key === ' ') choose({ node: selected ? null : box.id });
                  else if (isDirection(event.key)) {
                    const next = nearest(drawn.nodes.values(), box, event.key);
                    const element =
                      next &&
                      event.currentTarget.parentElement?.querySelector(
                        `.state-box[data-thing="${CSS.escape(next.id)}"]`,
                      );
                    if (element instanceof SVGElement) element.focus();
                  } else return;
                  event.preventDefault();
                }}
              >
                <title>{`${names.get(box.id)}${told === '' ? '' : `: ${told}`}`}</title>
                <rect x={-box.width / 2} y={-box.height / 2} width={box.width} height={box.height} rx={3} />
              </g>
            );
          })}
          {[...drawn.nodes.values()].map((box) => {
            const { way, result, value } = ways.get(box.id)!;
            return (
              <g
                key={box.id}
                class={`state-text way-${way}`}
                transform={`translate(${box.x} ${box.y})`}
                aria-hidden="true"
              >
                {box.lines.map((line, at) => (
                  <text key={at} x={-box.width / 2 + 9} y={-box.height / 2 + 19 + 16 * at}>
                    {line}
                  </text>
                ))}
                {(way === 'up' || way === 'down' || way === 'set') && (
                  <g transform={`translate(${box.width / 2 + 3} ${-box.height / 2 - 3})`}>
                    <rect class="flag" x={-46} y={-11} width={50} height={20} rx={10} />
                    <text class="flag-text" x={-21} y={3.5}>
                      {value !== undefined
                        ? `${value > 0 ? '▲' : value < 0 ? '▼' : '■'} set`
                        : `${way === 'up' ? '▲' : '▼'} ${short(Math.max(result?.up ?? 0, result?.down ?? 0))}`}
                    </text>
                  </g>
                )}
              </g>
            );
          })}
        </g>
      )}
    </Pane>
  );
}

/** The state with most influences, the first of equals. */
function busiest(ids: readonly string[], edges: Model['edges']): string | undefined {
  const degree = (id: string) => edges.filter(({ cause, effect }) => cause === id || effect === id).length;
  return [...ids].sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1))[0];
}

const short = (share: number) => (share > 0 && share < 0.01 ? '<1 %' : percent(share).replace('more than ', '>'));

function bounds(boxes: readonly { x: number; y: number; width: number; height: number }[]) {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.x - box.width / 2));
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2));
  const right = Math.max(...boxes.map((box) => box.x + box.width / 2));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height / 2));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function head(from: { x: number; y: number }, tip: { x: number; y: number }): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const [bx, by] = [tip.x - ux * 9, tip.y - uy * 9];
  return `M${tip.x} ${tip.y}L${bx - uy * 4.5} ${by + ux * 4.5}L${bx + uy * 4.5} ${by - ux * 4.5}Z`;
}
