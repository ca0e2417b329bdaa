// Keyboard shortcuts: `/` search, `?` help, `g` and a letter goes to a page, `j` and `k` walk through a list.
import { signal } from '@preact/signals';
import { go } from './router';
import { NAVIGATION } from './routes';
import { walk } from './walk';

export const helpOpen = signal(false);

export const SHORTCUTS: readonly { keys: string; does: string }[] = [
  { keys: '/', does: 'search' },
  { keys: 'j  k', does: 'next, previous item of a list, or in an article' },
  { keys: 'Enter', does: 'open the item' },
  { keys: 'Esc', does: 'close what is open' },
  { keys: '← →  + −  0', does: 'on a chart: move, zoom, see all' },
  { keys: '?', does: 'this help' },
];

const GO_WITHIN_MS = 1500;
let pressedG = Number.NEGATIVE_INFINITY;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
  );
}

export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]') && event.key !== '?') return;
    if (event.timeStamp - pressedG < GO_WITHIN_MS) {
      pressedG = Number.NEGATIVE_INFINITY;
      const stop = NAVIGATION.flatMap((group) => group.stops).find(({ key }) => key === event.key);
      if (stop) {
        event.preventDefault();
        go(stop.path);
        return;
      }
    }
    if (event.key === 'g') pressedG = event.timeStamp;
    else if (event.key === '/') {
      event.preventDefault();
      document.querySelector<HTMLInputElement>('#search')?.focus();
    } else if (event.key === '?') helpOpen.value = !helpOpen.value;
    else if (event.key === 'j') walk(1);
    else if (event.key === 'k') walk(-1);
  });
}
