import type { Names } from '../api/answers';
import type { Conflict } from '../api/records';
import { inTypes, RELATIONS } from '../text/words';
import { Quote } from './Quote';

/** Two statements side by side with what one is to the other between them; each is one click from its article. */
export function ConflictPair({ conflict, names }: { conflict: Conflict; names: Names }) {
  return (
    <li class={`conflict-pair conflict-${conflict.relation}`}>
      <p class="conflict-about">
        <span class={conflict.relation === 'contradicts' ? 'relation relation-contradicts' : 'relation'}>
          {conflict.relation === 'corroborates'
            ? 'Independent agreement'
            : `One ${RELATIONS[conflict.relation]} the other`}
        </span>{' '}
        <span class="conflict-topic">{inTypes(conflict.about)}</span>
      </p>
      <div class="conflict-sides">
        <Quote span={conflict.a} names={names} />
        <span class="conflict-between" aria-hidden="true">
          {conflict.relation === 'contradicts' ? '≠' : conflict.relation === 'corroborates' ? '=' : '→'}
        </span>
        <span class="visually-hidden">{RELATIONS[conflict.relation]}</span>
        <Quote span={conflict.b} names={names} />
      </div>
      {conflict.reason && <p class="conflict-reason">{conflict.reason}</p>}
    </li>
  );
}
