import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchAnswer } from '../api/answers';
import { useAnswer } from '../api/useAnswer';
import { ACTOR_KINDS, documentLabel, inTypes, typeLabel } from '../text/words';
import { actorAddress, address, documentAddress, eventAddress, go } from './router';

interface Hit {
  key: string;
  to: string;
  kind: string;
  text: string;
  note: string;
}

const WAIT_MS = 90;

/** Search from any page: what is found shows while one types, Enter opens the page of all of it. */
export function SearchBox() {
  const { path, query } = address.value;
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    setOpen(false);
    if (path === '/search') setText(query.get('q') ?? '');
  }, [path, query]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useAnswer<SearchAnswer>(
    open && asked.length > 1 ? `/search?q=${encodeURIComponent(asked)}&limit=6` : null,
    true,
  );
  const hits = open && text.trim().length > 1 && answer.data ? hitsOf(answer.data) : [];
  const searchAddress = `/search?q=${encodeURIComponent(text.trim())}`;
  const leave = (to: string) => {
    setOpen(false);
    if (to !== searchAddress) setText('');
    go(to);
  };
  return (
    <form
      ref={form}
      class="search"
      role="search"
      aria-label="The whole case"
      onSubmit={(event) => {
        event.preventDefault();
        const hit = hits[at];
        if (hit) leave(hit.to);
        else if (text.trim() !== '') leave(searchAddress);
      }}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Element) || !form.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <label for="search" class="visually-hidden">
        Search articles, actors, events
      </label>
      <input
        id="search"
        type="text"
        enterkeyhint="search"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 && hits.length > 0 ? `search-hit-${at}` : undefined}
        placeholder="Search everything  ( / )"
        value={text}
        onFocus={() => setOpen(true)}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(-1);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, -1));
          else if (event.key === 'Escape') {
            if (open) setOpen(false);
            else event.currentTarget.blur();
          } else return;
          event.preventDefault();
        }}
      />
      {open && hits.length > 0 && (
        <div class="search-hits">
          <ul id="search-hits" role="listbox" aria-label="Found">
            {hits.map((hit, i) => (
              <li
                key={hit.key}
                id={`search-hit-${i}`}
                role="option"
                aria-selected={i === at}
                onPointerDown={(event) => {
                  event.preventDefault();
                  leave(hit.to);
                }}
              >
                <span class="hit-kind">{hit.kind}</span>
                <span class="hit-text">{hit.text}</span>
                <span class="hit-note">{hit.note}</span>
              </li>
            ))}
          </ul>
          <a href={searchAddress} class="search-all">
            Everything found for “{text.trim()}”
          </a>
        </div>
      )}
      {open && asked.length > 1 && answer.data && !answer.loading && hits.length === 0 && text.trim() === asked && (
        <div class="search-hits">
          <p class="search-none">Nothing found for “{asked}”.</p>
        </div>
      )}
    </form>
  );
}

function hitsOf(answer: SearchAnswer): Hit[] {
  return [
    ...answer.found_actors.slice(0, 3).map((actor) => ({
      key: actor.id,
      to: actorAddress(actor.id),
      kind: 'Actor',
      text: actor.name,
      note: ACTOR_KINDS[actor.kind],
    })),
    ...answer.events.slice(0, 3).map((event) => ({
      key: event.id,
      to: eventAddress(event.id),
      kind: 'Event',
      text: inTypes(event.summary),
      note: typeLabel(event.type),
    })),
    ...answer.items.slice(0, 6).map((item) => ({
      key: `${item.document}-${item.start}`,
      to: documentAddress(item.document, item),
      kind: 'Sentence',
      text: item.quote,
      note: answer.documents[item.document]?.publisher ?? documentLabel(answer.documents[item.document]),
    })),
  ];
}
