// Where the words of a query stand in a quote, so that the eye finds them.

/** The words of a query, without its signs; words of one letter are nothing to look for. */
export function wordsOf(query: string): string[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return [...new Set(words)].filter((word) => [...word].length > 1 && !['and', 'or', 'not'].includes(word));
}

/** The text in pieces; those that begin like one of the words are hits to their end. Joined they are the text. */
export function hits(text: string, words: readonly string[]): { text: string; hit: boolean }[] {
  const pieces: { text: string; hit: boolean }[] = [];
  let waiting = '';
  for (const piece of text.split(/([\p{L}\p{N}][\p{L}\p{N}'’-]*)/u)) {
    const lower = piece.toLowerCase();
    if (piece !== '' && words.some((word) => lower === word || (word.length > 3 && lower.startsWith(word)))) {
      if (waiting !== '') pieces.push({ text: waiting, hit: false });
      waiting = '';
      pieces.push({ text: piece, hit: true });
    } else waiting += piece;
  }
  if (waiting !== '') pieces.push({ text: waiting, hit: false });
  return pieces;
}
