import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Model as Answer, Names, WhatIf } from '../api/answers';
import { ask, changes, type Problem } from '../api/client';
import { asProblem, useAnswer } from '../api/useAnswer';
import { TakeShown } from '../drawing/TakeShown';
import { param, withParams } from '../drawing/params';
import { Page } from '../parts/Page';
import { Empty, ErrorBox, Loaded } from '../parts/States';
import { count } from '../text/words';
import { EdgeList } from './model/EdgeList';
import { Graph } from './model/Graph';
import { parse, type Intervention } from './model/intervention';
import { ModelLegend } from './model/ModelLegend';
import { Results } from './model/Results';
import { SelectedInfluence } from './model/SelectedInfluence';
import { Setting } from './model/Setting';
import './network/network.css';
import './model/model.css';

/** What drives what, and what would follow: the influence graph, interventions on it, and what a run of the model gives. */
export default function Model() {
  const answer = useAnswer<Answer>('/model');
  return (
    <Page
      title="Model"
      wide
      lead="What drives what, in the model of what these articles say; no forecast. Select an arrow or a state to read its sentences; set a state to see what follows."
      tools={<Switch />}
    >
      <Loaded of={answer} what="the model">
        {(model) =>
          model.edges.length === 0 ? (
            <Empty title="No article says what drives what">
              <p>
                The model is made of sentences such as “sanctions weaken the economy”. <a href="/add">Add articles</a>{' '}
                that explain causes, or look at <a href="/network">who acts on whom</a>.
              </p>
            </Empty>
          ) : (
            <Whole model={model} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Switch() {
  const list = param('view') === 'list';
  return (
    <span class="switch" role="group" aria-label="Show as">
      <a href={withParams({ view: null })} aria-current={list ? undefined : 'true'}>
        Drawing
      </a>
      <a href={withParams({ view: 'list' })} aria-current={list ? 'true' : undefined}>
        List
      </a>
    </span>
  );
}

function Whole({ model }: { model: Answer }) {
  const text = param('set');
  const known = useMemo(() => new Set(model.nodes.map(({ id }) => id)), [model]);
  const set = useMemo(() => parse(text, known), [text, known]);
  const run = useRun(set);
  const names: Names = {
    actors: { ...model.actors, ...run.data?.actors },
    documents: { ...model.documents, ...run.data?.documents },
  };
  const list = param('view') === 'list';
  const aside = set.size > 0 || param('edge') !== null || param('node') !== null;
  const lost = (text ?? '').split(',').filter((entry) => entry !== '').length - set.size;
  return (
    <>
      <Setting model={model} set={set} />
      {lost > 0 && (
        <p class="soft" role="status">
          {count(lost, 'setting')} of this address left out: the model no longer has that state.
        </p>
      )}
      <div class={aside ? 'split model-split' : 'split-none'}>
        <div class="split-main">
          {list ? (
            <EdgeList model={model} />
          ) : (
            <Graph model={model} set={set} outcomes={set.size > 0 ? run.data : undefined} />
          )}
          <div class="below">
            <ModelLegend ran={set.size > 0} />
            <span class="soft">
              {count(model.nodes.length, 'state')}, {count(model.edges.length, 'influence')} in{' '}
              {count(model.components, 'piece')}
            </span>
            <TakeShown
              name="model"
              head={['cause', 'sign', 'effect', 'support', 'sources', 'quotes']}
              rows={() => rows(model)}
              json={model}
            />
          </div>
        </div>
        {aside && (
          <div class="split-side">
            <SelectedInfluence model={model} names={names} set={set} />
            {run.error && <ErrorBox problem={run.error} retry={run.again} />}
            {set.size > 0 && run.data && (
              <div class={run.loading ? 'stale' : undefined} aria-busy={run.loading}>
                <Results run={run.data} model={model} names={names} set={set} />
              </div>
            )}
            {set.size > 0 && !run.data && !run.error && <p class="soft">Running the model…</p>}
          </div>
        )}
      </div>
    </>
  );
}

interface Run {
  data: (WhatIf & Partial<Names>) | undefined;
  error: Problem | undefined;
  loading: boolean;
  again: () => void;
}

const WAIT_MS = 150;

/** Runs the model a moment after the last change. The last answer stays while a new one is on its way. */
function useRun(set: Intervention): Run {
  const [state, setState] = useState<{ data?: WhatIf & Partial<Names>; error?: Problem; loading: boolean }>({
    loading: false,
  });
  const [times, setTimes] = useState(0);
  const revision = changes.value;
  const key = JSON.stringify([...set]);
  useEffect(() => {
    if (set.size === 0) return setState({ loading: false });
    const abort = new AbortController();
    setState((old) => ({ ...(old.data ? { data: old.data } : {}), loading: true }));
    const timer = setTimeout(
      () =>
        ask<WhatIf & Partial<Names>>('/whatif', { set: Object.fromEntries(set) }, abort.signal).then(
          (data) => setState({ data, loading: false }),
          (error: unknown) => {
            if (!abort.signal.aborted) setState({ error: asProblem(error, '/whatif'), loading: false });
          },
        ),
      WAIT_MS,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, revision, times]);
  return { data: state.data, error: state.error, loading: state.loading, again: () => setTimes(times + 1) };
}

function rows(model: Answer) {
  const names = new Map(model.nodes.map(({ id, name }) => [id, name]));
  return model.edges.map(({ cause, sign, effect, support, sources, quotes }) => [
    names.get(cause) ?? cause,
    sign,
    names.get(effect) ?? effect,
    support,
    sources,
    quotes.map(({ quote }) => (typeof quote === 'string' ? quote : quote.quote)).join(' | '),
  ]);
}
