import type { Names, QuotedEdge } from '../../api/answers';
import { documentAddress } from '../../app/router';
import { Quote, Source } from '../../parts/Quote';
import { NOBODY } from '../../text/words';
import { MODALITIES } from './signs';

/** The sentences that an influence rests on: who says it, and how firmly. */
export function Quotes({ edge, names, brief }: { edge: QuotedEdge; names: Names; brief?: boolean }) {
  return (
    <>
      {edge.quotes.map(({ influence, document, quote, voice, modality }) => {
        const teller =
          voice.role === 'speaker' ? (voice.actor && names.actors[voice.actor]?.name) || voice.text || NOBODY : null;
        const how = (
          <span class="quote-how">
            {teller && <>says {teller} · </>}
            {MODALITIES[modality]}
          </span>
        );
        return typeof quote === 'string' ? (
          <figure key={influence} class="quote">
            <blockquote>
              <a href={documentAddress(document)}>{quote}</a>
            </blockquote>
            <figcaption>
              <Source id={document} names={names} /> {how}
            </figcaption>
          </figure>
        ) : (
          <Quote key={influence} span={quote} names={names}>
            {!brief && <>{how}</>}
          </Quote>
        );
      })}
      {edge.influences.length > edge.quotes.length && (
        <p class="soft">
          {edge.quotes.length} of {edge.influences.length} sentences
        </p>
      )}
    </>
  );
}
