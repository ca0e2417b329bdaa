import { useState } from 'preact/hooks';
import { CorrectDialog } from './CorrectDialog';
import { useChangesAllowed } from './EventButtons';

/** Takes back that something was rejected, where one looks at it. */
export function Restore({ item, what }: { item: string; what: 'event' | 'claim' | 'conflict' | 'influence' }) {
  const [open, setOpen] = useState(false);
  if (!useChangesAllowed()) return null;
  return (
    <span class="correct-buttons">
      <button type="button" onClick={() => setOpen(true)}>
        Restore
      </button>
      {open && (
        <CorrectDialog
          title={`Restore this ${what}`}
          explain={`The sentence does say so after all: the ${what} comes back into the case, its lists and its exports.`}
          correction={{ kind: 'restore', item }}
          verb={`Restore the ${what}`}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}
