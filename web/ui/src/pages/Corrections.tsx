import { useState } from 'preact/hooks';
import type { Correction, List, Touched } from '../api/answers';
import type { Problem } from '../api/client';
import { asProblem, useAnswer } from '../api/useAnswer';
import { actorAddress, documentAddress, eventAddress } from '../app/router';
import { undo } from '../corrections/correct';
import { useChangesAllowed } from '../corrections/EventButtons';
import { AllRejected } from '../corrections/Rejected';
import { Page } from '../parts/Page';
import { Empty, ErrorBox, Loaded } from '../parts/States';
import { count, inTypes } from '../text/words';

const SAYS_MOST = 140;

const STATES: Record<Correction['state'], { label: string; means: string }> = {
  applied: { label: 'in force', means: 'Applied after every new reading' },
  superseded: { label: 'superseded', means: 'A later correction says otherwise of the same' },
  nowhere: {
    label: 'finds no place',
    means: 'The text it was made on is not in the case (any more); it is kept and tried again',
  },
  undone: { label: 'undone', means: 'Kept in the log, without effect' },
};

export default function Corrections() {
  const answer = useAnswer<Pick<List<Correction>, 'items'>>('/corrections');
  return (
    <Page
      title="Corrections"
      lead="What analysts have changed, newest first. The log is kept by the articles’ own words, replayed after every new reading, and goes with an export. Each can be undone."
    >
      <Loaded of={answer} what="the log">
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Nothing has been corrected yet">
              <p>
                Where you see a fault, correct it there: open an <a href="/events">event</a>, an{' '}
                <a href="/actors">actor</a> or an influence in the <a href="/model">model</a>.
              </p>
            </Empty>
          ) : (
            <>
              <p class="list-count">
                {count(items.length, 'correction')}
                {items.some((item) => item.state === 'nowhere') &&
                  `, ${items.filter((item) => item.state === 'nowhere').length} without a place in the texts now in the case`}
              </p>
              <ul class="lines">
                {items.map((item) => (
                  <Line key={item.id} item={item} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
      <AllRejected />
    </Page>
  );
}

function Line({ item }: { item: Correction }) {
  const allowed = useChangesAllowed();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const back = () => {
    setBusy(true);
    undo(item)
      .catch((error: unknown) => setProblem(asProblem(error, '/corrections')))
      .finally(() => setBusy(false));
  };
  return (
    <li class={`line correction correction-${item.state}`}>
      <span class="line-when">
        {minute(item.when)}
        <br />
        {item.who ?? <span class="nobody">no name given</span>}
      </span>
      <div class="line-body">
        <p class="line-head correction-says">{inTypes(item.says)}</p>
        {item.why && <p class="line-words">{item.why}</p>}
        {item.undone && (
          <p class="line-words correction-undo">
            Undone on {minute(item.undone.when)} by {item.undone.who}
            {item.undone.why && `: ${item.undone.why}`}
          </p>
        )}
        {item.items.length > 0 && (
          <ul class="touched">
            {item.items.map((touched) => (
              <li key={touched.id}>
                <span class="touched-kind">{touched.kind}</span>{' '}
                <a href={addressOf(touched)}>{shortened(inTypes(touched.says))}</a>
              </li>
            ))}
            {item.touches.length > item.items.length && <li>and {item.touches.length - item.items.length} more</li>}
          </ul>
        )}
        {problem && <ErrorBox problem={problem} />}
      </div>
      <span class="line-marks">
        <span class={item.state === 'nowhere' ? 'status' : 'tag'} title={STATES[item.state].means}>
          {STATES[item.state].label}
        </span>
        {allowed && item.state !== 'undone' && (
          <button type="button" disabled={busy} onClick={back}>
            {busy ? 'Undoing…' : 'Undo'}
          </button>
        )}
      </span>
    </li>
  );
}

/** An event and an actor have a page of their own; what else is corrected stands in an article. */
function addressOf({ id, kind, evidence }: Touched): string {
  if (kind === 'event') return eventAddress(id);
  return kind === 'actor' || evidence === null ? actorAddress(id) : documentAddress(evidence.document, evidence);
}

const shortened = (words: string): string =>
  words.length > SAYS_MOST ? `${words.slice(0, SAYS_MOST).trimEnd()}…` : words;

const minute = (moment: string): string => moment.slice(0, 16).replace('T', ' ');
