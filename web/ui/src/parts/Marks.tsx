import type { Quad, Status } from '../api/records';
import { isCooperation, isMaterial, QUADS, STATUSES, typeLabel } from '../text/words';

/** Up for cooperation, down for conflict; filled for deeds, hollow for words. Tells the four apart without colour. */
export function QuadMark({ quad }: { quad: Quad }) {
  const up = isCooperation(quad);
  return (
    <svg
      class={up ? 'quad quad-cooperation' : 'quad quad-conflict'}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      role="img"
      aria-label={QUADS[quad]}
    >
      <title>{QUADS[quad]}</title>
      <path
        d={up ? 'M6 1.5 11 10.5H1z' : 'M6 10.5 11 1.5H1z'}
        class={isMaterial(quad) ? 'quad-filled' : 'quad-hollow'}
      />
    </svg>
  );
}

/** The type of an event with its mark: "▼ Assault · aerial". */
export function TypeMark({ type, mode, quad }: { type: string; mode?: string | null; quad: Quad }) {
  return (
    <span
      class={isCooperation(quad) ? 'type type-cooperation' : 'type type-conflict'}
      title={`${type}${mode ? ` ${mode}` : ''}: ${QUADS[quad]}`}
    >
      <QuadMark quad={quad} />
      {typeLabel(type)}
      {mode && <span class="type-mode">{mode}</span>}
    </span>
  );
}

/** A fact needs no mark; everything less does. */
export function StatusMark({ status, always }: { status: Status; always?: boolean }) {
  if (status === 'fact' && !always) return null;
  return (
    <span class={`status status-${status}`} title={STATUSES[status].means}>
      {STATUSES[status].label}
    </span>
  );
}

/** How sure the program is of its reading. Never multiplied with the number of sources. */
export function ConfidenceMark({ confidence }: { confidence: number }) {
  const filled = Math.round(confidence * 5);
  return (
    <span
      class="confidence"
      title={`The program is ${Math.round(confidence * 100)} % sure that it read this rightly. That says nothing on whether it is true.`}
    >
      <span class="confidence-bars" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((n) => (
          <i key={n} class={n <= filled ? 'on' : ''} />
        ))}
      </span>
      <span class="confidence-figure">reading confidence {confidence.toFixed(2)}</span>
    </span>
  );
}

export function SourcesMark({ sources }: { sources: number }) {
  return (
    <span
      class={sources > 1 ? 'sources sources-many' : 'sources'}
      title="Publishers who report it independently of one another; copies count once"
    >
      {sources === 1 ? '1 source' : `${sources} sources`}
    </span>
  );
}

/** An analyst's hand was here. */
export function CorrectedMark({
  corrected,
  origin,
}: {
  corrected?: string[] | undefined;
  origin?: string | undefined;
}) {
  if ((corrected?.length ?? 0) === 0 && origin !== 'analyst') return null;
  return (
    <a class="corrected" href="/corrections" title="Corrected by an analyst: see the log">
      ✎ corrected
    </a>
  );
}
