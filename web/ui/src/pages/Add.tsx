import { useEffect, useRef, useState } from 'preact/hooks';
import type { Service } from '../api/answers';
import { BASE, changes, post, postFiles, type Problem } from '../api/client';
import { asProblem, useAnswer } from '../api/useAnswer';
import { isDate } from '../api/filters';
import { documentAddress } from '../app/router';
import { needsToken, TokenField } from '../corrections/TokenField';
import { Page } from '../parts/Page';
import { Section } from '../parts/Section';
import { Empty, ErrorBox } from '../parts/States';
import { count } from '../text/words';
import { after, isOver, STARTED, type Job, type Outcome } from './add/job';
import './add/add.css';

/** So often the events of a reading are asked for again, some seconds apart, before the server is taken for gone. */
const TRIES = 3;

export default function Add() {
  const service = useAnswer<Service>('/');
  const [job, setJob] = useState<Job | null>(null);
  const [problem, setProblem] = useState<Problem>();
  const source = useRef<EventSource | null>(null);
  useEffect(() => () => source.current?.close(), []);

  const start = async (send: () => Promise<{ job: string }>) => {
    setProblem(undefined);
    setJob(STARTED);
    try {
      follow((await send()).job);
    } catch (error) {
      setJob(null);
      setProblem(asProblem(error, '/documents'));
    }
  };
  const follow = (id: string) => {
    source.current?.close();
    const events = new EventSource(`${BASE}/jobs/${encodeURIComponent(id)}/events`);
    source.current = events;
    let missed = 0;
    for (const name of ['progress', 'article', 'done', 'failed']) {
      events.addEventListener(name, (event) => {
        missed = 0;
        setJob((old) => after(old ?? STARTED, name, parsed((event as MessageEvent<string>).data)));
        if (name === 'done' || name === 'failed') {
          events.close();
          changes.value++;
        }
      });
    }
    events.onerror = () => {
      // A browser asks again for ever; a server that was only busy answers by then.
      missed++;
      if (events.readyState !== EventSource.CLOSED && missed < TRIES) return;
      events.close();
      setJob((old) => (old && !isOver(old) ? { ...old, lost: true } : old));
    };
  };
  const busy = job !== null && !isOver(job);

  if (service.data && !service.data.changes_allowed) {
    return (
      <Page title="Add articles">
        <Empty title="This workbench only shows">
          <p>
            The server was started without the right to change its case. On its machine:{' '}
            <code>bellwether read PATH</code>, or start it anew with changes allowed.
          </p>
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      title="Add articles"
      lead="Pages, PDF, Word, mail, archives, plain text. Reading the same again changes nothing. Nothing leaves this machine; only an address you give is fetched."
    >
      {problem && <ErrorBox problem={problem} />}
      {problem && needsToken(problem) && <TokenField />}
      {job && <Progress job={job} />}
      <div class="add">
        <DropZone busy={busy} onFiles={(files) => void start(() => postFiles('/documents', files))} />
        <Paste busy={busy} onText={(item) => void start(() => post('/documents', { items: [item] }))} />
        <FromAddress busy={busy} onAddress={(address) => void start(() => post('/documents', { address }))} />
      </div>
    </Page>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function DropZone({ busy, onFiles }: { busy: boolean; onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !busy) onFiles(files);
  };
  return (
    <section
      class={over ? 'add-part drop drop-over' : 'add-part drop'}
      aria-labelledby="add-files"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h2 id="add-files">Files</h2>
      <p class="section-note">Drop them here, as many as you like.</p>
      <input
        ref={input}
        id="add-input"
        class="visually-hidden"
        type="file"
        multiple
        aria-label="Choose files"
        tabIndex={-1}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="primary" disabled={busy} onClick={() => input.current?.click()}>
        Choose files
      </button>
    </section>
  );
}

interface Item {
  text: string;
  title?: string;
  publisher?: string;
  published?: string;
}

function Paste({ busy, onText }: { busy: boolean; onText: (item: Item) => void }) {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [publisher, setPublisher] = useState('');
  const [published, setPublished] = useState('');
  const wrong = published !== '' && !isDate(published);
  return (
    <section class="add-part" aria-labelledby="add-text">
      <h2 id="add-text">A text</h2>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '' || wrong) return;
          onText({
            text,
            ...(title.trim() ? { title: title.trim() } : {}),
            ...(publisher.trim() ? { publisher: publisher.trim() } : {}),
            ...(published ? { published } : {}),
          });
          setText('');
          setTitle('');
        }}
      >
        <label class="form-field">
          The article’s words
          <textarea rows={8} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <div class="form-row">
          <label class="form-field">
            Headline
            <input type="text" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
          </label>
          <label class="form-field">
            Publisher
            <input type="text" value={publisher} onInput={(event) => setPublisher(event.currentTarget.value)} />
          </label>
          <label class="form-field">
            Published
            <input
              type="text"
              placeholder="e.g. 2022-03-02"
              value={published}
              aria-invalid={wrong}
              title="A year, a month or a day: 2022, 2022-03 or 2022-03-02"
              onInput={(event) => setPublished(event.currentTarget.value.trim())}
            />
          </label>
        </div>
        <p class="form-explain">
          Publisher and date tell sources apart and make “on Wednesday” a date. Leave empty what you do not know.
        </p>
        <button type="submit" class="primary" disabled={busy || text.trim() === '' || wrong}>
          Read this text
        </button>
      </form>
    </section>
  );
}

function FromAddress({ busy, onAddress }: { busy: boolean; onAddress: (address: string) => void }) {
  const [address, setAddress] = useState('');
  const fits = /^https?:\/\/[^\s/]+/.test(address);
  return (
    <section class="add-part" aria-labelledby="add-address">
      <h2 id="add-address">An address</h2>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (fits) onAddress(address);
        }}
      >
        <label class="form-field">
          The article’s address
          <input
            type="text"
            inputMode="url"
            placeholder="https://…"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value.trim())}
          />
        </label>
        <p class="form-explain">
          The only thing here that uses the network: the page is fetched from its site, if the site allows it.
        </p>
        <button type="submit" class="primary" disabled={busy || !fits}>
          Fetch and read
        </button>
      </form>
    </section>
  );
}

const WORDS: Record<Outcome['outcome'], string> = {
  read: 'read',
  duplicate: 'read, a copy of another',
  unchanged: 'was there already',
  skipped: 'skipped',
};

function Progress({ job }: { job: Job }) {
  const read = job.outcomes.filter((o) => o.outcome === 'read' || o.outcome === 'duplicate').length;
  const skipped = job.outcomes.filter((o) => o.outcome === 'skipped');
  return (
    <Section
      title={
        job.finished
          ? `Done: ${count(read, 'article')} read${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`
          : job.lost || job.failed
            ? 'Not read to the end'
            : 'Reading…'
      }
      aside={job.finished && read > 0 && <a href="/">see the situation</a>}
    >
      {!isOver(job) && (
        <p role="status">
          <progress {...(job.total ? { value: job.done, max: job.total } : {})} aria-label="Articles read" />{' '}
          {job.total ? `${job.done} of ${job.total}` : 'starting'}
          {job.current && ` · ${job.current}`}
        </p>
      )}
      {job.failed && <ErrorBox title={job.failed.title} detail={job.failed.detail} />}
      {job.lost && (
        <ErrorBox
          title="The server does not answer any more"
          detail="Is “bellwether serve” still running? What was read so far is in the case. Start it again and add the same once more: what is there already stays as it is."
        />
      )}
      <ul class="lines outcomes">
        {job.outcomes.map((outcome, i) => (
          <li class={`outcome outcome-${outcome.outcome}`} key={`${outcome.name}-${i}`}>
            <span class="outcome-word">{WORDS[outcome.outcome]}</span>
            <span>
              {outcome.id ? <a href={documentAddress(outcome.id)}>{outcome.name}</a> : outcome.name}
              {outcome.reason && <small> {outcome.reason}</small>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
