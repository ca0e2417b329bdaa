import { useEffect, useRef } from 'preact/hooks';
import type { List, Names } from '../../api/answers';
import type { Claim, Conflict, Span } from '../../api/records';
import { eventAddress } from '../../app/router';
import { ItemButtons } from '../../corrections/ItemButtons';
import { CorrectedMark } from '../../parts/Marks';
import { Quote } from '../../parts/Quote';
import { Speaks } from '../../parts/Speaks';
import { inTypes } from '../../text/words';
import { BETWEEN, voicesOf, withinOne } from './sides';

interface Props {
  conflict: Conflict;
  claims: List<Claim> | undefined;
  names: Names;
}

/** A pair side by side: who says what, where and when, and why the two are set against each other. */
export function Pair({ conflict, claims, names }: Props) {
  const { relation, a, b, about, reason, items } = conflict;
  const between = BETWEEN[relation];
  const all: Names = { actors: { ...names.actors, ...claims?.actors }, documents: names.documents };
  // Until the claims are there nobody is named: to call a speaker's words the article's would be wrong.
  const voices = claims ? voicesOf(conflict, claims.items) : undefined;
  const named = location.hash === `#${conflict.id}`;
  const line = useRef<HTMLLIElement>(null);
  // The browser itself looks for it before the answer is there.
  useEffect(() => {
    if (named) line.current?.scrollIntoView({ block: 'center' });
  }, [named, voices !== undefined]);
  const event = items.find((item) => item.startsWith('e'));
  return (
    <li
      ref={line}
      class={named ? `pair pair-${relation} pair-named` : `pair pair-${relation}`}
      id={conflict.id}
      aria-current={named ? 'true' : undefined}
    >
      <p class="pair-about">
        <strong>{inTypes(about)}</strong>
        <span class="soft">{reason}</span>
        {withinOne(conflict) && <span class="tag">in one article</span>}
        <CorrectedMark corrected={conflict.corrected} origin={conflict.origin} />
      </p>
      <div class="pair-sides">
        <Side span={a} sentence={conflict.a_sentence} claim={voices?.a} names={all} />
        <p class="pair-between">
          <span aria-hidden="true" class="pair-mark">
            {between.mark}
          </span>
          {between.words}
        </p>
        <Side span={b} sentence={conflict.b_sentence} claim={voices?.b} names={all} />
      </div>
      <div class="pair-foot">
        {event && <a href={eventAddress(event)}>The event they speak of</a>}
        <ItemButtons item={conflict.id} what="conflict" />
      </div>
    </li>
  );
}

interface SideProps {
  span: Span;
  sentence: Span | undefined;
  claim: Claim | null | 'unclear' | undefined;
  names: Names;
}

/** What one says, marked in the whole sentence: torn from it, it may say something else. */
function Side({ span, sentence, claim, names }: SideProps) {
  return (
    <div class="pair-side">
      <p class="side-voice">
        {claim === undefined ? (
          '…'
        ) : claim === 'unclear' ? (
          <span class="nobody">as told by the other side</span>
        ) : claim === null ? (
          <span class="nobody">the article itself</span>
        ) : (
          <Speaks claim={claim} names={names} />
        )}
      </p>
      <Quote span={sentence ?? span} mark={span} names={names} />
    </div>
  );
}
