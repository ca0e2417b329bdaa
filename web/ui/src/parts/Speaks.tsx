import type { Names } from '../api/answers';
import type { Claim } from '../api/records';
import { claimVerb, speakerWords } from '../text/words';
import { ActorChip } from './ActorChip';

/** Who says it, and whether it is said, denied, demanded… */
export function Speaks({ claim, names }: { claim: Claim; names: Pick<Names, 'actors'> }) {
  const actor = claim.speaker === null ? undefined : names.actors[claim.speaker];
  return (
    <>
      {claim.speaker ? (
        <ActorChip id={claim.speaker} names={names} />
      ) : (
        <span class="nobody">{speakerWords(claim)}</span>
      )}{' '}
      <span class={claim.kind === 'denial' ? 'kind kind-denial' : 'kind'}>{claimVerb(claim.kind, actor)}</span>
    </>
  );
}
