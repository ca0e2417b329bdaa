import { useState } from 'preact/hooks';
import type { Problem } from '../api/client';
import { asProblem } from '../api/useAnswer';
import { actorAddress } from '../app/router';
import { inTypes } from '../text/words';
import { last, undo } from './correct';

/** What was corrected just now, with the way back. Stays until it is closed. */
export function LastBar() {
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  if (last.value === null) return null;
  const { correction, undone } = last.value;
  // An actor that a split made has an id of its own kind.
  const made =
    correction.kind === 'split' && !undone ? correction.touches.find((item) => item.startsWith('s.')) : undefined;
  const back = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await undo(correction);
    } catch (error) {
      setProblem(asProblem(error, '/corrections'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="last-bar" role="status">
      <span class="last-says">
        <b>{undone ? 'Undone:' : 'Corrected:'}</b> {inTypes(correction.says)}
        {correction.state === 'nowhere' && ' It finds no place in the case.'}
        {problem && (
          <span class="last-problem">
            {' '}
            {problem.message}. {problem.detail}
          </span>
        )}
      </span>
      {!undone && (
        <button type="button" disabled={busy} onClick={() => void back()}>
          Undo
        </button>
      )}
      {made !== undefined && <a href={actorAddress(made)}>See the new actor</a>}
      <a href="/corrections">All corrections</a>
      <button type="button" class="plain" aria-label="Close" onClick={() => (last.value = null)}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}
