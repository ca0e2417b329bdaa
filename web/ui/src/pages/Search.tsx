import { useEffect, useState } from 'preact/hooks';
import type { SearchAnswer } from '../api/answers';
import { useAnswer } from '../api/useAnswer';
import { address } from '../app/router';
import { ActorChip } from '../parts/ActorChip';
import { EventLines } from '../parts/EventLines';
import { Page } from '../parts/Page';
import { Quote } from '../parts/Quote';
import { wordsOf } from '../text/hits';
import { Section } from '../parts/Section';
import { Empty, Loaded } from '../parts/States';
import { count } from '../text/words';

/** So many sentences are shown before one asks for the others. */
const SENTENCES_FIRST = 12;

export default function Search() {
  const asked = address.value.query.get('q')?.trim() ?? '';
  useEffect(() => {
    if (asked === '') document.querySelector<HTMLInputElement>('#search')?.focus();
  }, [asked]);
  const answer = useAnswer<SearchAnswer>(asked === '' ? null : `/search?q=${encodeURIComponent(asked)}&limit=50`, true);
  return (
    <Page title={asked === '' ? 'Search' : `“${asked}”`} kicker={asked !== '' && 'Search in the whole case'}>
      {asked === '' ? (
        <Empty title="Words of articles, names of actors, events">
          <p>Sentences come first that fit best. Quotation marks keep words together.</p>
        </Empty>
      ) : (
        <Loaded of={answer} what="what fits">
          {(data) => <Found data={data} asked={asked} />}
        </Loaded>
      )}
    </Page>
  );
}

function Found({ data, asked }: { data: SearchAnswer; asked: string }) {
  const nothing = data.items.length + data.found_actors.length + data.events.length + data.nodes.length === 0;
  if (nothing) {
    return (
      <Empty title={`Nothing found for “${asked}”`}>
        <p>
          Try fewer words, or another spelling: the <a href="/actors">list of actors</a> shows how names are written in
          these articles.
        </p>
      </Empty>
    );
  }
  return (
    <>
      {data.found_actors.length > 0 && (
        <Section title="Actors">
          <p class="chips">
            {data.found_actors.map((actor) => (
              <ActorChip key={actor.id} id={actor.id} names={{ actors: { [actor.id]: actor } }} />
            ))}
          </p>
        </Section>
      )}
      {data.items.length > 0 && <Sentences key={asked} data={data} asked={asked} />}
      {data.events.length > 0 && (
        <Section title="Events">
          <EventLines events={data.events} names={data} />
        </Section>
      )}
      {data.nodes.length > 0 && (
        <Section title="In the model">
          <ul class="plain-list">
            {data.nodes.map((node) => (
              <li key={node.id}>
                <a href={`/model?node=${encodeURIComponent(node.id)}`}>{node.name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The best of them; the rest on asking, so that events and states below are seen. */
function Sentences({ data, asked }: { data: SearchAnswer; asked: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? data.items : data.items.slice(0, SENTENCES_FIRST);
  return (
    <Section title="Sentences">
      {shown.map((item) => (
        <Quote key={`${item.document}-${item.start}`} span={item} names={data} words={wordsOf(asked)} />
      ))}
      {shown.length < data.items.length && (
        <button type="button" onClick={() => setAll(true)}>
          {count(data.items.length - shown.length, 'more sentence')}
        </button>
      )}
    </Section>
  );
}
