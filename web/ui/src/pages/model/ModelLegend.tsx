import type { Sign } from '../../api/records';
import { dashesOf, SIGNS } from './signs';

const SHOWN: readonly [Sign, string][] = [
  ['+', 'raises'],
  ['-', 'lowers'],
  ['0', 'does not change'],
];

/** What the lines mean, and the flags of a run. */
export function ModelLegend({ ran }: { ran: boolean }) {
  return (
    <ul class="legend" aria-label="What lines mean">
      {SHOWN.map(([sign, words]) => (
        <li key={sign}>
          <svg width="44" height="18" aria-hidden="true" class={`influence sign-${SIGNS[sign].name}`}>
            <path class="influence-line" d="M0 9H36" stroke-width="2" stroke-dasharray={dashesOf(sign)} />
            <path class="influence-head" d="M44 9L35 4.5V13.5Z" />
            <circle class="influence-sign" cx="18" cy="9" r="8" />
            <text class="influence-mark" x="18" y="13.5">
              {SIGNS[sign].mark}
            </text>
          </svg>
          {words}
        </li>
      ))}
      <li>wider: more support</li>
      {ran && <li>▲ ▼ share of the draws in which it rises or falls</li>}
    </ul>
  );
}
