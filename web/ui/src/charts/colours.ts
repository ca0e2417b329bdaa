// Canvas knows no custom properties: this asks the style sheet what they are now, in the theme now shown.

export type Token =
  | 'ink'
  | 'ink-soft'
  | 'rule'
  | 'paper'
  | 'raised'
  | 'accent'
  | 'cooperation'
  | 'conflict'
  | 'neutral'
  | 'cooperation-faint'
  | 'conflict-faint';

/** The colours of the tokens as the browser would paint them at this element. */
export function colours<T extends Token>(at: HTMLElement, tokens: readonly T[]): Record<T, string> {
  const probe = document.createElement('span');
  probe.hidden = true;
  at.appendChild(probe);
  const found = {} as Record<T, string>;
  for (const token of tokens) {
    probe.style.color = `var(--${token})`;
    found[token] = getComputedStyle(probe).color;
  }
  probe.remove();
  return found;
}
