import { useState } from 'preact/hooks';
import type { Correction, List } from '../api/answers';
import type { Problem } from '../api/client';
import { asProblem, useAnswer } from '../api/useAnswer';
import { actorAddress, eventAddress } from '../app/router';
import { undo } from '../corrections/correct';
import { useChangesAllowed } from '../corrections/EventButtons';
import { AllRejected } from '../corrections/Rejected';
import { Page } from '../parts/Page';
import { Empty, ErrorBox, Loaded } from '../parts/States';
import { count } from '../text/words';

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
        {item.when.slice(0, 16).replace('T', ' ')}
        <br />
        {item.who ?? <span class="nobody">no name given</span>}
      </span>
      <div class="line-body">
        <p class="line-head correction-says">{item.says}</p>
        {item.why && <p class="line-words">{item.why}</p>}
        {item.touches.length > 0 && (
          <p class="line-source">
            {item.touches.slice(0, 6).map((id) => (
              <a key={id} href={addressOf(id)}>
                <code>{id}</code>
              </a>
            ))}
          </p>
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

/** Ids of events and influences begin with their letter and an article's id; all others here are actors'. */
function addressOf(id: string): string {
  if (/^e[0-9a-f]{8,}/.test(id)) return eventAddress(id);
  if (/^[il][0-9a-f]{8,}/.test(id)) return '/model';
  return actorAddress(id);
}
