import { useState } from 'preact/hooks';
import type { Influence } from '../api/records';
import { CorrectDialog } from './CorrectDialog';
import { useChangesAllowed } from './EventButtons';
import { FlipDialog } from './FlipDialog';

type What = 'claim' | 'influence' | 'conflict';

const EXPLAIN: Record<What, { confirm: string; reject: string }> = {
  claim: {
    confirm: 'You have read the sentence: this is said, by whom it is given to. A mark; it changes no figure.',
    reject: 'Nobody claims this there. It leaves lists, brief and exports, and what rests on it.',
  },
  influence: {
    confirm: 'You have read the sentence: it does say so. A mark; it changes no figure.',
    reject: 'The sentence does not say that one drives the other. It counts no longer in the model.',
  },
  conflict: {
    confirm: 'You have read both: they bear on one another as told. A mark; it changes no figure.',
    reject: 'The two have nothing to do with one another, or do not disagree. The pair leaves the lists.',
  },
};

interface Props {
  item: string;
  what: What;
  /** The influence, where it is one. */
  influence?: Pick<Influence, 'sign' | 'cause' | 'effect'>;
}

/** The corrections of what is neither event nor actor: confirm, reject, and for an influence its sign or direction. */
export function ItemButtons({ item, what, influence }: Props) {
  const [open, setOpen] = useState<'confirm' | 'reject' | 'flip' | null>(null);
  const close = () => setOpen(null);
  if (!useChangesAllowed()) return null;
  return (
    <div class="correct-buttons" role="group" aria-label={`Correct this ${what}`}>
      <button type="button" onClick={() => setOpen('confirm')}>
        Confirm
      </button>
      {influence && (
        <button type="button" onClick={() => setOpen('flip')}>
          Flip…
        </button>
      )}
      <button type="button" onClick={() => setOpen('reject')}>
        Reject
      </button>
      {(open === 'confirm' || open === 'reject') && (
        <CorrectDialog
          title={`${open === 'confirm' ? 'Confirm' : 'Reject'} this ${what}`}
          explain={EXPLAIN[what][open]}
          correction={{ kind: open, item }}
          verb={`${open === 'confirm' ? 'Confirm' : 'Reject'} the ${what}`}
          onClose={close}
        />
      )}
      {open === 'flip' && influence && (
        <FlipDialog
          item={item}
          sign={influence.sign}
          cause={`“${influence.cause.text}”`}
          effect={`“${influence.effect.text}”`}
          worded
          onClose={close}
        />
      )}
    </div>
  );
}
