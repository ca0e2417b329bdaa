import { useEffect, useId, useState } from 'preact/hooks';
import type { Overview } from '../api/answers';
import { filtersOf, isDate, queryOf, withFilter, type Filter, type Filters } from '../api/filters';
import { useAnswer } from '../api/useAnswer';
import { address, go } from '../app/router';
import { EVENT_TYPES, QUADS, STATUSES } from '../text/words';
import type { Quad, Status } from '../api/records';
import { ActorPicker } from './ActorPicker';

/** The filters of the address now shown: what a page gives to the API. */
export function useFilters(allowed: readonly Filter[]): [Filters, (name: Filter, value: string) => void] {
  const { path, query } = address.value;
  const filters = filtersOf(query, allowed);
  const rest = Object.fromEntries([...query].filter(([name]) => !(allowed as readonly string[]).includes(name)));
  return [
    filters,
    (name, value) =>
      go(path + queryOf(withFilter(filters, name, value), rest), { replace: name === 'q', keepScroll: true }),
  ];
}

interface Props {
  /** Which filters the page has, in this order. */
  fields: readonly Filter[];
  /** The sort orders the page has, first the API's own. */
  sorts?: readonly { value: string; label: string }[];
  /** Another list for `type` than the events' sixteen. */
  types?: readonly { value: string; label: string }[];
  typeLabel?: string;
  /** Whether what analysts have rejected can be looked at here. */
  rejected?: boolean;
}

/** The filters of a list. Their state is the address: share it, or go back in the history. */
export function FilterBar({ fields, sorts, types, typeLabel = 'Type', rejected = false }: Props) {
  const all = sorts ? [...fields, 'sort' as const] : fields;
  const [filters, set] = useFilters(all);
  const overview = useAnswer<Overview>(fields.includes('source') ? '/overview' : null, true);
  const { path } = address.value;
  const active = fields.filter((name) => filters[name]).length;
  const [open, setOpen] = useState(false);
  return (
    <form
      class={open ? 'filters filters-open' : 'filters'}
      role="search"
      aria-label="Filters"
      onSubmit={(event) => event.preventDefault()}
    >
      <button type="button" class="filters-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        Filters{active > 0 && ` (${active})`}
      </button>
      <div class="filters-fields">
        {fields.map((name) => {
          const value = filters[name] ?? '';
          const put = (next: string) => set(name, next);
          switch (name) {
            case 'actor':
              return <ActorPicker key={name} label="Actor" value={value} onPick={put} />;
            case 'type':
              return (
                <Choice
                  key={name}
                  label={typeLabel}
                  value={value}
                  onChange={put}
                  options={types ?? Object.entries(EVENT_TYPES).map(([type, { label }]) => ({ value: type, label }))}
                />
              );
            case 'quad':
              return (
                <Choice
                  key={name}
                  label="Tone"
                  value={value}
                  onChange={put}
                  options={(Object.keys(QUADS) as Quad[]).map((quad) => ({ value: quad, label: QUADS[quad] }))}
                />
              );
            case 'status':
              return (
                <Choice
                  key={name}
                  label="Status"
                  value={value}
                  onChange={put}
                  options={[
                    ...(Object.keys(STATUSES) as Status[]).map((status) => ({
                      value: status as string,
                      label: STATUSES[status].label,
                    })),
                    ...(rejected ? [{ value: 'rejected', label: 'rejected by an analyst' }] : []),
                  ]}
                />
              );
            case 'source':
              return (
                <Choice
                  key={name}
                  label="Source"
                  value={value}
                  onChange={put}
                  options={(overview.data?.sources ?? []).flatMap(({ publisher }) =>
                    publisher === null ? [] : [{ value: publisher, label: publisher }],
                  )}
                />
              );
            case 'from':
            case 'to':
              return <DateField key={name} label={name === 'from' ? 'From' : 'To'} value={value} onChange={put} />;
            case 'undated':
              return (
                <Choice
                  key={name}
                  label="Date"
                  value={value}
                  onChange={put}
                  options={[{ value: 'true', label: 'none told' }]}
                />
              );
            case 'q':
              return <TextField key={name} label="Name holds" value={value} onChange={put} />;
            default:
              return (
                <TextField key={name} label={name === 'place' ? 'Place' : 'Country'} value={value} onChange={put} />
              );
          }
        })}
        {sorts && (
          <Choice
            label="Order"
            value={filters.sort ?? ''}
            onChange={(next) => set('sort', next)}
            options={sorts.slice(1)}
            none={sorts[0]?.label ?? 'usual'}
          />
        )}
        {active > 0 && (
          <a class="filters-clear" href={path + queryOf(filters.sort ? { sort: filters.sort } : {})}>
            Clear {active === 1 ? 'the filter' : `${active} filters`}
          </a>
        )}
      </div>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  none?: string;
}

export function Choice({ label, value, onChange, options, none = 'any' }: ChoiceProps) {
  const id = useId();
  return (
    <div class={value === '' ? 'field' : 'field field-set'}>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{none}</option>
        {value !== '' && !options.some((option) => option.value === value) && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

const TYPED_WAIT_MS = 250;

/** Takes effect a moment after the last letter. */
export function TextField({ label, value, onChange }: TextProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), TYPED_WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class={value === '' ? 'field' : 'field field-set'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={text}
        placeholder="any"
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

/** A year, a month or a day: dates of the past are rarely known better. */
function DateField({ label, value, onChange }: TextProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const wrong = text !== '' && !isDate(text);
  return (
    <div class={value === '' ? 'field field-date' : 'field field-date field-set'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        placeholder="e.g. 2022-03"
        title="A year, a month or a day: 2022, 2022-03 or 2022-03-02"
        aria-invalid={wrong}
        value={text}
        onInput={(event) => {
          const next = event.currentTarget.value.trim();
          setText(next);
          if (next === '') onChange('');
        }}
        onChange={(event) => {
          const next = event.currentTarget.value.trim();
          if (isDate(next)) onChange(next);
        }}
      />
    </div>
  );
}
