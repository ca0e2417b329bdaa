import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ActorItem, Item, List } from '../api/answers';
import type { Actor } from '../api/records';
import { useAnswer } from '../api/useAnswer';

interface Props {
  label: string;
  value: string;
  onPick: (id: string, name: string) => void;
  /** Left out of what is offered. */
  without?: readonly string[];
  hideLabel?: boolean;
}

const WAIT_MS = 120;

/** A field that finds actors while one types; shows the name, gives the id. */
export function ActorPicker({ label, value, onPick, without = [], hideLabel }: Props) {
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const known = useAnswer<Item<Actor>>(value === '' ? null : `/actors/${encodeURIComponent(value)}`);
  const found = useAnswer<List<ActorItem>>(
    asked === '' ? null : `/actors?q=${encodeURIComponent(asked)}&limit=8`,
    true,
  );
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text?.trim() ?? ''), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const offers =
    text === null || text.trim() === '' ? [] : (found.data?.items ?? []).filter((actor) => !without.includes(actor.id));
  const pick = (offer: ActorItem | undefined) => {
    if (!offer) return;
    setText(null);
    onPick(offer.id, offer.name);
  };
  return (
    <div class="picker">
      <label for={id} class={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={offers.length > 0 ? `${id}-${at}` : undefined}
        placeholder="anyone"
        value={text ?? (value === '' ? '' : (known.data?.item.name ?? value))}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          if (event.currentTarget.value === '' && value !== '') onPick('', '');
        }}
        onBlur={() => setText(null)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, offers.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter' && offers.length > 0) pick(offers[at]);
          else if (event.key === 'Escape' && text !== null) setText(null);
          else return;
          event.preventDefault();
        }}
      />
      {offers.length > 0 && (
        <ul role="listbox" id={`${id}-list`} aria-label={label}>
          {offers.map((actor, i) => (
            <li
              key={actor.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              onPointerDown={(event) => {
                event.preventDefault();
                pick(actor);
              }}
            >
              {actor.name} <small>{actor.kind}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
