import type { Names } from '../../api/answers';
import { eventAddress } from '../../app/router';
import { ActorChip } from '../../parts/ActorChip';
import { Quote } from '../../parts/Quote';
import { WhenText } from '../../parts/WhenText';
import { sameTime } from '../../text/when';
import { NOBODY } from '../../text/words';
import { Disputes } from '../claims/Disputes';
import type { Dispute } from '../claims/group';
import { kindOf, type Row } from './columns';

/** One statement: who says it and when, his words, and where they stand. */
export function Statement({ row, names, disputed }: { row: Row; names: Names; disputed: readonly Dispute[] }) {
  const { voice, when, statement, item } = row;
  const kind = kindOf(item);
  return (
    <li class="statement">
      <p class="statement-head">
        {voice.role === 'author' ? (
          <span class="nobody">the article itself</span>
        ) : voice.actor ? (
          <ActorChip id={voice.actor} names={names} />
        ) : (
          <span class="nobody">{voice.text ?? NOBODY}</span>
        )}
        {!sameTime(when, names.documents[statement.document]?.published) && (
          <span class="statement-when">
            <WhenText when={when} />
          </span>
        )}
      </p>
      <Quote span={statement} names={names}>
        {kind === 'event' && item !== null && (
          <>
            {' '}
            <a href={eventAddress(item)}>the event</a>
          </>
        )}
        {kind === 'influence' && <span class="tag">what drives what</span>}
      </Quote>
      {disputed.length > 0 && (
        <div class="disputed">
          <Disputes of={disputed} />
        </div>
      )}
    </li>
  );
}
