// What a page keeps in its address beside the filters: what is selected, how it is shown.
import { address, go } from '../app/router';

/** The address now shown with some parameters changed; null takes one off. The others, filters included, stay. */
export function withParams(changes: Record<string, string | null>): string {
  const query = new URLSearchParams(address.value.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return address.value.path + (text === '' ? '' : `?${text}`);
}

/** Goes there. What moves with every touch (a slider) replaces, so that "back" leads to where one was before it. */
export function setParams(changes: Record<string, string | null>, replace = false): void {
  go(withParams(changes), { keepScroll: true, replace });
}

export const param = (name: string): string | null => address.value.query.get(name);
