import type { When } from '../api/records';
import { whenBasis, whenText } from '../text/when';

/** A date no more exact than it is known; how it is known on pointing at it. What is imprecise looks so. */
export function WhenText({ when }: { when: When }) {
  const vague =
    when.precision === 'unknown' ? 'when when-unknown' : when.precision === 'day' ? 'when' : 'when when-vague';
  return (
    <span class={vague} title={whenBasis(when)}>
      {whenText(when)}
    </span>
  );
}
