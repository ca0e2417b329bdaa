/** What is set to what, by node id, −1 to 1 in steps of a tenth. */
export type Intervention = ReadonlyMap<string, number>;

/** `n12:-1,n7:0.5`, as it stands in the address; what is not a node with a value is left out. */
export function parse(text: string | null, known?: ReadonlySet<string>): Intervention {
  const set = new Map<string, number>();
  for (const entry of (text ?? '').split(',')) {
    const at = entry.lastIndexOf(':');
    if (at <= 0 || at === entry.length - 1) continue;
    const [id, value] = [entry.slice(0, at), Number(entry.slice(at + 1))];
    if (!Number.isFinite(value) || Math.abs(value) > 1 || (known && !known.has(id))) continue;
    set.set(id, value);
  }
  return set;
}

/** In the order of the ids, so that one intervention has one address. */
export function print(set: Intervention): string {
  return [...set]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, value]) => `${id}:${value}`)
    .join(',');
}

/** The same with one node set, or set free by null. */
export function change(set: Intervention, id: string, value: number | null): Intervention {
  const changed = new Map(set);
  if (value === null) changed.delete(id);
  else changed.set(id, Math.round(Math.min(1, Math.max(-1, value)) * 10) / 10 || 0);
  return changed;
}

/** A value in words: `falls as far as it can`, `rises a little`. */
export function inWords(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return 'is held where it is';
  const verb = value < 0 ? 'falls' : 'rises';
  if (size >= 0.95) return `${verb} as far as it can`;
  if (size >= 0.5) return `${verb} much`;
  return `${verb} a little`;
}
