import type { Names } from '../api/answers';
import type { Claim } from '../api/records';
import { documentAddress, eventAddress } from '../app/router';
import { CLAIM_KINDS, speakerWords } from '../text/words';
import { ActorChip } from './ActorChip';
import { CorrectedMark } from './Marks';
import { Source } from './Quote';
import { WhenText } from './WhenText';

/** Who says what, where: a claim never stands without its speaker. */
export function ClaimLine({ claim, names }: { claim: Claim; names: Names }) {
  const place = claim.content[0] ?? claim.cue;
  return (
    <li class={`line claim-line claim-${claim.kind}`}>
      <span class="line-when">
        <WhenText when={claim.when} />
      </span>
      <div class="line-body">
        <p class="line-head">
          {claim.speaker ? (
            <ActorChip id={claim.speaker} names={names} />
          ) : (
            <span class="nobody">{speakerWords(claim)}</span>
          )}{' '}
          <span class={claim.kind === 'denial' ? 'kind kind-denial' : 'kind'}>{CLAIM_KINDS[claim.kind]}</span>
        </p>
        <p class="line-words">
          <a class="line-main" data-item href={documentAddress(claim.document, place)}>
            {claim.direct && '“'}
            {claim.content.map((part) => part.quote).join(' … ')}
            {claim.direct && '”'}
          </a>
        </p>
        <p class="line-source">
          <Source id={claim.document} names={names} />
        </p>
      </div>
      <span class="line-marks">
        {claim.direct && <span class="tag">in own words</span>}
        {claim.event && <a href={eventAddress(claim.event)}>the event</a>}
        <CorrectedMark corrected={claim.corrected} origin={claim.origin} />
      </span>
    </li>
  );
}
