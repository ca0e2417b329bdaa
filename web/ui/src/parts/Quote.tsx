import type { ComponentChildren } from 'preact';
import type { Names } from '../api/answers';
import type { Span } from '../api/records';
import { documentAddress } from '../app/router';
import { hits } from '../text/hits';
import { documentLabel } from '../text/words';
import { WhenText } from './WhenText';

interface Props {
  span: Span;
  names?: Pick<Names, 'documents'> | undefined;
  /** A stretch inside the quote to underline: an event's trigger, a claim's cue. Same article, code points. */
  mark?: Span | undefined;
  /** Words to mark in the quote: those searched for. */
  words?: readonly string[] | undefined;
  /** Leaves out the line with publisher and date, where the page has said it already. */
  bare?: boolean;
  children?: ComponentChildren;
}

/** The article's own words, one click from their place in the article. */
export function Quote({ span, names, mark, words, bare, children }: Props) {
  return (
    <figure class="quote">
      <blockquote>
        <a href={documentAddress(span.document, span)} title="Read it in the article">
          {words ? <Hits text={span.quote} words={words} /> : <Marked span={span} mark={mark} />}
        </a>
      </blockquote>
      {(!bare || children) && (
        <figcaption>
          {!bare && <Source id={span.document} names={names} />}
          {children}
        </figcaption>
      )}
    </figure>
  );
}

function Marked({ span, mark }: { span: Span; mark?: Span | undefined }) {
  if (!mark || mark.document !== span.document || mark.start < span.start || mark.end > span.end)
    return <>{span.quote}</>;
  const letters = [...span.quote];
  const from = mark.start - span.start;
  const to = mark.end - span.start;
  return (
    <>
      {letters.slice(0, from).join('')}
      <mark class="trigger">{letters.slice(from, to).join('')}</mark>
      {letters.slice(to).join('')}
    </>
  );
}

function Hits({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <>
      {hits(text, words).map((piece, i) =>
        piece.hit ? (
          <mark class="hit" key={i}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}

/** Publisher, title and date of an article in a line. Unknown parts are left out, not made up. */
export function Source({ id, names }: { id: string; names?: Pick<Names, 'documents'> | undefined }) {
  const document = names?.documents[id];
  return (
    <span class="source">
      {document?.publisher && <span class="publisher">{document.publisher}</span>}
      <a href={documentAddress(id)} class="source-title">
        {documentLabel(document)}
      </a>
      {document && document.published.precision !== 'unknown' && <WhenText when={document.published} />}
      {document?.duplicate_of && <span class="tag">copy</span>}
    </span>
  );
}
