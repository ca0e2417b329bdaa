import { useEffect, useState } from 'preact/hooks';
import { inWords, type Period } from './periods';

interface Props {
  steps: readonly Period[];
  /** How much happened in each step, for the bars above the slider. */
  counts?: readonly number[];
  from: string | null;
  to: string | null;
  /** Null where the slider stands at its end: nothing is held back there. */
  onChange: (from: string | null, to: string | null) => void;
  /** How many have no date: they are seen only while no period is chosen. */
  undated?: number | undefined;
  what?: string;
}

const PACE = 900;

/** Two handles on a row of months (or quarters, years), with a button that plays them one after another. */
export function PeriodSlider({ steps, counts, from, to, onChange, undated, what = 'events' }: Props) {
  const [playing, setPlaying] = useState(false);
  const last = steps.length - 1;
  const first =
    from === null
      ? 0
      : Math.max(
          0,
          steps.findIndex(({ end }) => end >= from),
        );
  const final = to === null ? last : Math.max(first, lastIndex(steps, to));
  const set = (a: number, b: number) =>
    onChange(
      a <= 0 && b >= last ? null : (steps[a]?.start ?? null),
      a <= 0 && b >= last ? null : (steps[b]?.end ?? null),
    );

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      const next = final + 1;
      if (next > last) setPlaying(false);
      else set(next - (final - first), next);
    }, PACE);
    return () => clearTimeout(timer);
  }, [playing, first, final]);

  if (steps.length < 2) return null;
  const play = () => {
    if (playing) return setPlaying(false);
    if (first === 0 && final === last) set(0, Math.max(0, Math.ceil(steps.length / 12) - 1));
    else if (final === last) set(0, final - first);
    setPlaying(true);
  };
  const most = Math.max(1, ...(counts ?? []));
  const span = { start: steps[first]!.start, end: steps[final]!.end };
  const all = from === null && to === null;
  return (
    <div class="period">
      <button type="button" class="period-play" onClick={play} aria-pressed={playing}>
        <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span> {playing ? 'Pause' : 'Play'}
      </button>
      <div class="period-track">
        {counts && (
          <svg class="period-bars" viewBox={`0 0 ${steps.length} 10`} preserveAspectRatio="none" aria-hidden="true">
            {counts.map((count, at) => (
              <rect
                key={at}
                class={at >= first && at <= final ? 'period-bar period-bar-in' : 'period-bar'}
                x={at + 0.1}
                width={0.8}
                y={10 - (10 * count) / most}
                height={(10 * count) / most}
              />
            ))}
          </svg>
        )}
        <input
          type="range"
          min={0}
          max={last}
          value={first}
          aria-label="From"
          aria-valuetext={inWords(steps[first]!)}
          onInput={(event) => set(Math.min(Number(event.currentTarget.value), final), final)}
        />
        <input
          type="range"
          min={0}
          max={last}
          value={final}
          aria-label="To"
          aria-valuetext={inWords(steps[final]!)}
          onInput={(event) => set(first, Math.max(Number(event.currentTarget.value), first))}
        />
      </div>
      <p class="period-words" aria-live="polite">
        {all ? 'All times' : inWords(span)}
        {!all && undated !== 0 && (
          <span class="soft">
            {' '}
            · {undated ?? ''} undated {what} left out
          </span>
        )}
        {!all && (
          <button type="button" class="link" onClick={() => onChange(null, null)}>
            all times
          </button>
        )}
      </p>
    </div>
  );
}

function lastIndex(steps: readonly Period[], to: string): number {
  for (let at = steps.length - 1; at >= 0; at--) if (steps[at]!.start <= to) return at;
  return 0;
}
