export interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly up: number;
  readonly down: number;
  readonly unchanged: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly label: string;
  readonly paths: readonly (readonly string[])[];
  readonly deciding: readonly string[];
}

/** What moved, the surest first: by the larger share of draws, then by size, then by name. What was set, and what did not move, is left out. */
export function moved<O extends Outcome>(nodes: readonly O[]): O[] {
  return nodes
    .filter(({ label, up, down }) => label !== 'set' && up + down > 0)
    .sort(
      (a, b) =>
        Math.max(b.up, b.down) - Math.max(a.up, a.down) ||
        Math.abs(b.p50) - Math.abs(a.p50) ||
        (a.name < b.name ? -1 : 1),
    );
}

/** `goes down in 66 % of the draws, does not change in 34 %`. */
export function inWords({ up, down, unchanged }: Outcome): string {
  const told = (
    [
      ['goes up', up],
      ['goes down', down],
    ] as [string, number][]
  )
    .filter(([, share]) => share > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([verb, share]) => `${verb} in ${percent(share)}`);
  if (told.length === 0) return 'does not change in any draw';
  told[0] += ' of the draws';
  if (unchanged > 0) told.push(`does not change in ${percent(unchanged)}`);
  return told.length === 1 ? told[0]! : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
}

export function percent(share: number): string {
  const hundredths = share * 100;
  if (hundredths > 0 && hundredths < 1) return 'less than 1 %';
  if (hundredths < 100 && hundredths > 99) return 'more than 99 %';
  return `${Math.round(hundredths)} %`;
}

/** A change in words: sizes of change have no unit, so they are only ever compared. */
export function size(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`;
}
