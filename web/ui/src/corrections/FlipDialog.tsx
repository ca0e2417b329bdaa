import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Sign } from '../api/records';
import { SIGNS } from '../pages/model/signs';
import { CorrectDialog } from './CorrectDialog';

type What = 'sign' | '+' | '-' | 'direction';

/** What a sentence may say instead. */
function ways({ sign, cause, effect, worded = false }: Props): [What, string][] {
  const turned: [What, string] = ['direction', `${effect} ${SIGNS[sign].verb} ${cause}`];
  if (sign === '+' || sign === '-')
    return [['sign', `${cause} ${SIGNS[sign === '+' ? '-' : '+'].verb} ${effect}`], turned];
  const signs = worded ? (['+', '-'] as const) : [];
  return [...signs.map((way): [What, string] => [way, `${cause} ${SIGNS[way].verb} ${effect}`]), turned];
}

interface Props {
  /** The causal statement. */
  item: string;
  /** How it was read: between two states, as they are called. */
  sign: Sign;
  cause: string;
  effect: string;
  /** Whether cause and effect are the sentence's own words: a state of the model may be called by their opposite. */
  worded?: boolean;
  onClose: () => void;
  children?: ComponentChildren;
}

/** A causal statement that was read the wrong way round: its sign, or which of the two drives the other. */
export function FlipDialog(props: Props) {
  const { item, sign, cause, effect, onClose, children } = props;
  const choices = ways(props);
  const [what, setWhat] = useState<What>(choices[0]?.[0] ?? 'direction');
  return (
    <CorrectDialog
      title="Flip this influence"
      explain={`It was read as: ${cause} ${SIGNS[sign].verb} ${effect}.`}
      correction={{ kind: 'flip', item, what }}
      verb="Flip the influence"
      onClose={onClose}
    >
      <fieldset class="form-choices">
        <legend>The sentence says</legend>
        {choices.map(([way, words]) => (
          <label key={way}>
            <input type="radio" name="way" checked={what === way} onChange={() => setWhat(way)} /> {words}
          </label>
        ))}
      </fieldset>
      {children}
    </CorrectDialog>
  );
}
