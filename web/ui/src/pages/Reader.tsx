import { useEffect, useMemo } from 'preact/hooks';
import type { Reading } from '../api/answers';
import { useAnswer } from '../api/useAnswer';
import type { PageProps } from '../app/page';
import { address, go } from '../app/router';
import { Page } from '../parts/Page';
import { Empty, Loaded } from '../parts/States';
import { WhenText } from '../parts/WhenText';
import { documentAddress } from '../app/router';
import { walkWith } from '../app/walk';
import { count, documentLabel } from '../text/words';
import { whenBasis } from '../text/when';
import {
  foundIn,
  LAYER_LABELS,
  LAYERS,
  parseAt,
  shownLayers,
  step,
  stops,
  switchLayer,
  type Found,
} from './reader/layers';
import { Panel } from './reader/Panel';
import { Text } from './reader/Text';
import './reader/reader.css';

export default function Reader({ params }: PageProps) {
  const answer = useAnswer<Reading>(`/documents/${encodeURIComponent(params.id ?? '')}/reading`);
  if (answer.error?.status === 404) {
    return (
      <Page title="This article is not in the case">
        <Empty title="It may have been removed">
          <p>
            All articles are in the <a href="/documents">list of documents</a>.
          </p>
        </Empty>
      </Page>
    );
  }
  return (
    <Loaded of={answer} what="the article">
      {(reading) => <Shown reading={reading} />}
    </Loaded>
  );
}

/** The stretch of the text that the address points to. */
const here = () => parseAt(address.value.query.get('at'));

function Shown({ reading }: { reading: Reading }) {
  const found = useMemo(() => foundIn(reading), [reading]);
  const at = here();
  const { document } = reading;
  const places = useMemo(() => stops(found, shownLayers.value), [found, shownLayers.value]);
  const to = (by: 1 | -1, from = at) => {
    const place = step(places, from, by);
    return place === null ? null : documentAddress(document.id, place);
  };
  useEffect(() =>
    walkWith((by) => {
      // a second key may come before the page is drawn anew: where one is, the address says
      const now = here();
      const next = to(by, now);
      if (next !== null) go(next, { keepScroll: true, replace: now !== null });
    }),
  );
  const kept = found.filter((item) => !item.rejected);
  const rejected = new Set(found.filter((item) => item.rejected).map(keyOf)).size;
  const corrected = new Set(kept.filter((item) => item.corrected.length > 0).map(keyOf)).size;
  return (
    <Page
      wide
      title={documentLabel(document)}
      kicker={
        <span class="marks">
          {document.publisher ? <b>{document.publisher}</b> : <span class="nobody">publisher not known</span>}
          {document.authors.length > 0 && <span>{document.authors.join(', ')}</span>}
          <span>
            <WhenText when={document.published} />{' '}
            <small>{document.published.precision !== 'unknown' && whenBasis(document.published)}</small>
          </span>
          {document.duplicate_of && <a href={documentAddress(document.duplicate_of)}>a copy of another article</a>}
          {document.uri && /^https?:/.test(document.uri) && (
            <a href={document.uri} target="_blank" rel="noreferrer noopener">
              where it was published ↗
            </a>
          )}
          {document.canonical && (
            <a href={document.canonical} target="_blank" rel="noreferrer noopener">
              where the page says it belongs ↗
            </a>
          )}
        </span>
      }
    >
      <div class="layers" role="group" aria-label="What is marked in the text">
        {LAYERS.map((layer) => (
          <button
            type="button"
            key={layer}
            class={`layer layer-${layer}`}
            aria-pressed={shownLayers.value.has(layer)}
            onClick={() => switchLayer(layer)}
          >
            <span class={`layer-sample mark-${layer}`}>{LAYER_LABELS[layer]}</span>{' '}
            <small>{kept.filter((item) => item.layer === layer).length}</small>
          </button>
        ))}
        {(corrected > 0 || rejected > 0) && (
          <span class="layers-hand">
            {corrected > 0 && <span class="mark-corrected mark-pen">{count(corrected, 'correction')}</span>}
            {rejected > 0 && <span class="mark-rejected">{rejected} rejected</span>}
          </span>
        )}
      </div>
      <div class={at === null ? 'reader' : 'reader reader-at'}>
        <Text reading={reading} found={found} at={at} />
        <aside class="panel" aria-label="What was found">
          <Panel reading={reading} found={found} at={at} before={to(-1)} after={to(1)} />
        </aside>
      </div>
    </Page>
  );
}

/** Mentions are corrected with their actor, an event with all its reports. */
function keyOf(item: Found): string {
  if (item.layer === 'actors') return item.mention.actor;
  return item.layer === 'events' ? item.event : item.id;
}
