import type { Sign } from '../../api/records';

/** A sign as a verb, as a mark, and as the form of its line. */
export const SIGNS: Record<Sign, { verb: string; mark: string; name: string }> = {
  '+': { verb: 'raises', mark: '+', name: 'plus' },
  '-': { verb: 'lowers', mark: '−', name: 'minus' },
  '0': { verb: 'does not change', mark: '0', name: 'none' },
  '?': { verb: 'changes', mark: '?', name: 'open' },
};

/** The dashes of a sign's line: what raises is solid, what lowers dashed, no effect and an open one dotted. */
export function dashesOf(sign: Sign): string | undefined {
  return { '+': undefined, '-': '9 5', '0': '1.5 5', '?': '6 4 1.5 4' }[sign];
}

export const MODALITIES = {
  asserted: 'said outright',
  hedged: 'said with reserve',
  hypothetical: 'said as possible',
  counterfactual: 'said of what did not happen',
} as const;
