/** Ids in groups that fit into one parameter of an address: the server takes a thousand letters. */
export function chunks(ids: readonly string[], letters = 900): string[][] {
  const found: string[][] = [];
  let room = 0;
  for (const id of ids) {
    const last = found.at(-1);
    if (last && id.length + 1 <= room) {
      last.push(id);
      room -= id.length + 1;
    } else {
      found.push([id]);
      room = letters - id.length;
    }
  }
  return found;
}
