import { dashes, type Tone } from './tone';

const TONES: readonly [Tone, string][] = [
  ['cooperation', 'cooperation'],
  ['conflict', 'conflict'],
  ['mixed', 'both'],
];

const SHAPES = [
  ['country', 'M7 1A6 6 0 1 1 6.99 1Z'],
  ['person', 'M7 0L14 7L7 14L0 7Z'],
  ['organization', 'M1.5 1.5H12.5V12.5H1.5Z'],
  ['group', 'M0 7L3.5 1.5L10.5 1.5L14 7L10.5 12.5L3.5 12.5Z'],
] as const;

/** What lines and shapes mean. */
export function Legend() {
  return (
    <ul class="legend" aria-label="What lines and shapes mean">
      {TONES.map(([tone, words]) => (
        <li key={tone}>
          <svg width="34" height="10" aria-hidden="true" class={`edge tone-${tone}`}>
            <path class="edge-line" d="M0 5H26" stroke-width="2.5" stroke-dasharray={dashes(tone, 2.2)} />
            <path class="edge-head" d="M34 5L25 1V9Z" />
          </svg>
          {words}
        </li>
      ))}
      {SHAPES.map(([kind, path]) => (
        <li key={kind}>
          <svg width="14" height="14" aria-hidden="true" class={`node kind-${kind}`}>
            <path d={path} />
          </svg>
          {kind}
        </li>
      ))}
    </ul>
  );
}
