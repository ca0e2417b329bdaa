import type { Names } from '../api/answers';
import type { Claim } from '../api/records';
import { documentAddress, eventAddress } from '../app/router';
import { Speaks } from './Speaks';
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
          <Speaks claim={claim} names={names} />
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
