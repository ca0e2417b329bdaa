import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Reading } from '../../api/answers';
import { documentAddress, go } from '../../app/router';
import { Offsets } from '../../text/offsets';
import { segments, type Mark, type Segment } from '../../text/segments';
import { LAYERS, marksOf, shownLayers, type Found, type Stretch } from './layers';

interface Props {
  reading: Reading;
  found: readonly Found[];
  at: Stretch | null;
}

type Value = Found | 'here';

/** The article's text, cut where marks begin and end. Only ever text nodes: nothing in an article can become an element. */
export function Text({ reading, found, at }: Props) {
  const offsets = useMemo(() => new Offsets(reading.text), [reading.text]);
  const shown = shownLayers.value;
  const marks = useMemo<Mark<Value>[]>(() => marksOf(found, shown), [found, shown]);
  const all = at === null ? marks : [...marks, { ...at, value: 'here' as const }];
  const box = useRef<HTMLDivElement>(null);
  const place = at === null ? '' : `${at.start}-${at.end}`;
  useEffect(() => {
    const first = box.current?.querySelector('.mark-here');
    if (!first) return;
    const { top, bottom } = first.getBoundingClientRect();
    // Below the window's upper part there may be the panel: see reader.css.
    const narrow = matchMedia('(max-width: 64rem)').matches;
    if (top < 140 || bottom > innerHeight * (narrow ? 0.5 : 0.9))
      first.scrollIntoView({ block: narrow ? 'start' : 'center' });
  }, [place]);
  return (
    <div class="article-text" ref={box} lang={reading.document.language ?? undefined}>
      {blocksOf(reading, offsets.length).map((block) => {
        const pieces = segments(block.start, block.end, all).map((piece) => (
          <Piece
            key={piece.start}
            piece={piece}
            text={offsets.slice(piece.start, piece.end)}
            document={reading.document.id}
          />
        ));
        switch (block.kind) {
          case 'headline':
            return <h2 key={block.start}>{pieces}</h2>;
          case 'subheading':
            return <h3 key={block.start}>{pieces}</h3>;
          default:
            return (
              <p key={block.start} class={`block-${block.kind}`}>
                {pieces}
              </p>
            );
        }
      })}
    </div>
  );
}

/** The stored blocks; where there are none, the lines of the text. What lies between blocks is white space. */
function blocksOf(reading: Reading, length: number): { kind: string; start: number; end: number }[] {
  if (reading.blocks.length > 0) return reading.blocks;
  const blocks: { kind: string; start: number; end: number }[] = [];
  let start = 0;
  for (const line of reading.text.split('\n')) {
    const end = start + [...line].length;
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', start, end });
    start = end + 1;
  }
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', start: 0, end: length }];
}

function Piece({ piece, text, document }: { piece: Segment<Value>; text: string; document: string }) {
  if (piece.marks.length === 0) return <>{text}</>;
  const items = piece.marks.filter((mark): mark is Found => mark !== 'here');
  const here = piece.marks.length > items.length;
  const kept = items.filter((item) => !item.rejected);
  const classes = LAYERS.filter((layer) => kept.some((item) => item.layer === layer)).map((layer) => `mark-${layer}`);
  if (kept.length < items.length) classes.push('mark-rejected');
  const corrected = kept.filter((item) => item.layer !== 'actors' && item.corrected.length > 0);
  if (corrected.length > 0) classes.push('mark-corrected');
  if (corrected.some((item) => item.spans[0]?.start === piece.start)) classes.push('mark-pen');
  if (here) classes.push('mark-here');
  const target = particular(items);
  if (!target) return <span class={classes.join(' ')}>{text}</span>;
  return (
    <span
      class={`mark ${classes.join(' ')}`}
      onClick={() => go(documentAddress(document, target.at), { keepScroll: true })}
    >
      {text}
    </span>
  );
}

/** What a click on a piece means: the shortest of what lies there, and among equals what is not a mere name. */
function particular(items: readonly Found[]): Found | undefined {
  const length = (item: Found) => Math.min(...item.spans.map((span) => span.end - span.start));
  return [...items].sort(
    (a, b) =>
      Number(a.rejected) - Number(b.rejected) ||
      Number(a.layer === 'actors') - Number(b.layer === 'actors') ||
      length(a) - length(b),
  )[0];
}
