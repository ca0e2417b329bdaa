import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Correction, NewCorrection } from '../api/answers';
import { Problem } from '../api/client';
import { asProblem } from '../api/useAnswer';
import { Dialog } from '../parts/Dialog';
import { ErrorBox } from '../parts/States';
import { correct, keepWho, who } from './correct';
import { TokenField, needsToken } from './TokenField';

interface Props {
  title: string;
  /** What it does to the case, in a sentence. */
  explain: ComponentChildren;
  /** The correction without who and why; null while the fields are not filled. */
  correction: NewCorrection | null;
  /** On the button: "Reject the event". */
  verb: string;
  onClose: () => void;
  onDone?: ((made: Correction) => void) | undefined;
  /** The fields that belong to this kind. */
  children?: ComponentChildren;
}

/** Asks what is to be corrected, why, and by whom, and sends it. Every kind of correction goes through here. */
export function CorrectDialog({ title, explain, correction, verb, onClose, onDone, children }: Props) {
  const [why, setWhy] = useState('');
  const [by, setBy] = useState(who());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    if (correction === null || busy) return;
    setBusy(true);
    setProblem(undefined);
    keepWho(by.trim());
    try {
      const made = await correct({
        ...correction,
        ...(by.trim() === '' ? {} : { who: by.trim() }),
        ...(why.trim() === '' ? {} : { why: why.trim() }),
      });
      onClose();
      onDone?.(made);
    } catch (error) {
      setProblem(asProblem(error, '/corrections'));
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p class="form-explain">{explain}</p>
        {children}
        <label class="form-field">
          Why <small>(kept in the log)</small>
          <textarea rows={2} value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
        </label>
        <label class="form-field form-field-short">
          Your name <small>(needed, kept in the log)</small>
          <input
            type="text"
            required
            value={by}
            autocomplete="name"
            onInput={(event) => setBy(event.currentTarget.value)}
          />
        </label>
        {problem && <ErrorBox problem={problem} />}
        {problem && needsToken(problem) && <TokenField />}
        <p class="form-buttons">
          <button type="submit" class="primary" disabled={correction === null || busy}>
            {busy ? 'Joining the case again…' : verb}
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}
