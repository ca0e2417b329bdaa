// The brief's own Markdown as a small tree: headings, paragraphs, lists, emphasis, code, and the bracketed numbers of sources.
// Not a general reader of Markdown: what it does not know stays text.

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'emphasis'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'source'; number: number }
  /** "12 more: bellwether events": on a page, the list itself. */
  | { kind: 'list'; list: string; text: string };

export type Block =
  | { kind: 'heading'; level: number; inlines: Inline[] }
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'list'; items: Inline[][] }
  | { kind: 'source'; number: number; inlines: Inline[] };

export function parse(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of markdown.split('\n')) {
    const text = line.trim();
    const last = blocks.at(-1);
    const heading = /^(#{1,4}) (.*)$/.exec(text);
    const item = /^[-*] (.*)$/.exec(text);
    const source = /^\[(\d+)\] (.*)$/.exec(text);
    if (text === '') {
      open = false;
    } else if (heading) {
      blocks.push({ kind: 'heading', level: (heading[1] as string).length, inlines: inline(heading[2] as string) });
    } else if (item) {
      if (last?.kind === 'list') last.items.push(inline(item[1] as string));
      else blocks.push({ kind: 'list', items: [inline(item[1] as string)] });
    } else if (source) {
      blocks.push({ kind: 'source', number: Number(source[1]), inlines: inline(source[2] as string) });
    } else if (open && last?.kind === 'paragraph') {
      last.inlines.push({ kind: 'text', text: ' ' }, ...inline(text));
    } else {
      blocks.push({ kind: 'paragraph', inlines: inline(text) });
      open = true;
    }
  }
  return blocks;
}

// An escaped sign stands first: what it keeps from being Markdown must not be found by the others.
const PARTS =
  /\\([\\`*_{}[\]()#+\-.!<>|~&])|\*\*(.+?)\*\*|`([^`]+)`|(?<![\w*])[*_]([^*_]+)[*_](?![\w*])|\[(\d+)\]|([\d,]+ more): bellwether (actors|events|claims|conflicts|influences|documents)/g;

export function inline(text: string): Inline[] {
  const found: Inline[] = [];
  let waiting = '';
  const put = (part: Inline) => {
    if (waiting !== '') found.push({ kind: 'text', text: waiting });
    waiting = '';
    found.push(part);
  };
  let from = 0;
  for (const part of text.matchAll(PARTS)) {
    const [whole, escaped, strong, code, emphasis, source, more, list] = part;
    waiting += text.slice(from, part.index);
    from = part.index + whole.length;
    if (escaped !== undefined) waiting += escaped;
    else if (strong !== undefined) put({ kind: 'strong', text: plain(strong) });
    else if (code !== undefined) put({ kind: 'code', text: code });
    else if (emphasis !== undefined) put({ kind: 'emphasis', text: plain(emphasis) });
    else if (source !== undefined) put({ kind: 'source', number: Number(source) });
    else put({ kind: 'list', list: list as string, text: more as string });
  }
  waiting += text.slice(from);
  if (waiting !== '') found.push({ kind: 'text', text: waiting });
  return found;
}

const plain = (text: string): string => text.replace(/\\([\\`*_{}[\]()#+\-.!<>|~&])/g, '$1');
