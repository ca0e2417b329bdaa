import { useEffect, useState } from 'preact/hooks';
import type { List, Question as Answer } from '../api/answers';
import type { Claim, Conflict } from '../api/records';
import { useAnswer } from '../api/useAnswer';
import { go } from '../app/router';
import { TakeShown } from '../drawing/TakeShown';
import { param } from '../drawing/params';
import { useItems } from '../drawing/useItems';
import { Page } from '../parts/Page';
import { Empty, Loaded } from '../parts/States';
import { count } from '../text/words';
import { disputes, type Dispute } from './claims/group';
import { columns, kindOf, voices, type Row } from './question/columns';
import { Statement } from './question/Statement';
import '../drawing/drawing.css';
import './question/question.css';

/** What the articles say for and against something, by whom and when, each in its own words. */
export default function Question() {
  const asked = param('q')?.trim() ?? '';
  const answer = useAnswer<Answer>(asked === '' ? null : `/question?q=${encodeURIComponent(asked)}`, true);
  return (
    <Page title={asked === '' ? 'Question' : asked} kicker={asked === '' ? undefined : 'Evidence for and against'} wide>
      <Ask asked={asked} />
      {asked === '' ? (
        <Empty title="Ask what may be answered by yes or no">
          <p>
            Such as “Will Belarus enter the war?” or “Did Russia attack from Belarus?”. The answer is no yes and no no:
            it is the sentences that speak for it and against it, with who says so and when.
          </p>
        </Empty>
      ) : (
        <Loaded of={answer} what="the evidence">
          {(found) => <Evidence found={found} />}
        </Loaded>
      )}
    </Page>
  );
}

function Ask({ asked }: { asked: string }) {
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  return (
    <form
      class="ask"
      role="search"
      aria-label="Ask a question"
      onSubmit={(event) => {
        event.preventDefault();
        const question = text.trim();
        go(question === '' ? '/question' : `/question?q=${encodeURIComponent(question)}`);
      }}
    >
      <label class="visually-hidden" for="question">
        Question
      </label>
      <input
        id="question"
        type="text"
        value={text}
        autocomplete="off"
        maxLength={300}
        placeholder="Will Belarus enter the war?"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="primary">
        Ask
      </button>
    </form>
  );
}

function Evidence({ found }: { found: Answer }) {
  const { pro, contra, unclear } = columns(found.rows);
  const said = found.rows.flatMap(({ item }) => (kindOf(item) === 'claim' && item !== null ? [item] : []));
  const claims = useItems<Claim>('claims', [...new Set(said)].sort());
  const conflicts = useAnswer<List<Conflict>>(said.length === 0 ? null : '/conflicts?limit=500', true);
  const disputed = disputes(claims.data?.items ?? [], conflicts.data?.items ?? []);
  if (found.rows.length === 0) {
    return (
      <Empty title="No sentence bears on this">
        <p>
          Say it with the names and verbs the articles use, or{' '}
          <a href={`/search?q=${encodeURIComponent(found.question)}`}>search for the words</a>.
        </p>
      </Empty>
    );
  }
  return (
    <>
      <p class="verdict">
        {count(pro.length, 'statement')} for{by(pro)}, {contra.length} against{by(contra)}.
        {unclear.length > 0 &&
          ` ${count(unclear.length, 'more sentence', 'more sentences')} bear on it, but which way could not be told.`}
      </p>
      <div
        class={
          pro.length === 0 ? 'for-against for-none' : contra.length === 0 ? 'for-against against-none' : 'for-against'
        }
      >
        <Column stance="for" title="For" rows={pro} found={found} disputed={disputed} />
        <Column stance="against" title="Against" rows={contra} found={found} disputed={disputed} />
      </div>
      {unclear.length > 0 && (
        <Column stance="unclear" title="Bears on it, either way" rows={unclear} found={found} disputed={disputed} />
      )}
      <p>
        <TakeShown
          name="question"
          head={['stance', 'statement', 'voice', 'when', 'publisher', 'document', 'start', 'end', 'item', 'score']}
          rows={() =>
            found.rows.map(({ stance, statement, voice, when, item, score }) => [
              stance,
              statement.quote,
              (voice.actor && found.actors[voice.actor]?.name) || voice.text || voice.role,
              when.start,
              found.documents[statement.document]?.publisher ?? null,
              statement.document,
              statement.start,
              statement.end,
              item,
              score,
            ])
          }
          json={found}
        />
      </p>
    </>
  );
}

const by = (rows: readonly Row[]): string => (rows.length === 0 ? '' : ` (${count(voices(rows), 'voice')})`);

const NONE = {
  for: 'No sentence was found that speaks for it.',
  against: 'No sentence was found that speaks against it.',
  unclear: '',
};

function Column({
  stance,
  title,
  rows,
  found,
  disputed,
}: {
  stance: Row['stance'];
  title: string;
  rows: readonly Row[];
  found: Answer;
  disputed: ReadonlyMap<string, readonly Dispute[]>;
}) {
  return (
    <section class={`stance stance-${stance}`} aria-label={title}>
      <h2>
        {title} <span class="soft">{rows.length}</span>
      </h2>
      {rows.length === 0 && <p class="soft">{NONE[stance]}</p>}
      <ul>
        {rows.map((row) => (
          <Statement
            key={`${row.item} ${row.statement.start}`}
            row={row}
            names={found}
            disputed={disputed.get(row.item ?? '') ?? []}
          />
        ))}
      </ul>
    </section>
  );
}
