// Going from item to item of a page: with keys, one after the other.
let walker: ((step: 1 | -1) => void) | null = null;

/** A page that goes from item to item in a way of its own says how; the answer takes it back. */
export function walkWith(way: (step: 1 | -1) => void): () => void {
  walker = way;
  return () => {
    if (walker === way) walker = null;
  };
}

/** Goes to the next or previous item: as the page says, else by moving the focus to the next element marked `data-item`. */
export function walk(step: 1 | -1): void {
  if (walker !== null) return walker(step);
  const items = [...document.querySelectorAll<HTMLElement>('main [data-item]')];
  if (items.length === 0) return;
  const now = items.findIndex((item) => item === document.activeElement || item.contains(document.activeElement));
  const next = now < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, now + step));
  items[next]?.focus();
  items[next]?.scrollIntoView({ block: 'nearest' });
}
