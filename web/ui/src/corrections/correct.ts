// Sends corrections and keeps the last one at hand, so that it can be undone at once.
import { signal } from '@preact/signals';
import type { Correction, NewCorrection } from '../api/answers';
import { post } from '../api/client';

/** What was done last, for the bar that offers to undo it. */
export const last = signal<{ correction: Correction; undone: boolean } | null>(null);

const WHO = 'bellwether.who';

/** The analyst's name, kept on this machine: every correction says who made it. */
export function who(): string {
  try {
    return localStorage.getItem(WHO) ?? '';
  } catch {
    return '';
  }
}

export function keepWho(name: string): void {
  try {
    localStorage.setItem(WHO, name);
  } catch {
    // asked again next time
  }
}

export async function correct(correction: NewCorrection): Promise<Correction> {
  const made = await post<Correction>('/corrections', correction);
  last.value = { correction: made, undone: false };
  return made;
}

export async function undo(correction: Correction): Promise<void> {
  const name = who();
  await post<unknown>(`/corrections/${encodeURIComponent(correction.id)}/undo`, name === '' ? {} : { who: name });
  last.value = { correction, undone: true };
}
