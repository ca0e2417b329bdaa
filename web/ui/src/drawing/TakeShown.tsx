import { csv, keepAs } from './csv';

interface Props {
  /** The files' name, without its ending. */
  name: string;
  head: readonly string[];
  rows: () => readonly (readonly (string | number | null)[])[];
  /** What is written as JSON: the answer as the server gave it. */
  json: unknown;
}

/** What a drawing shows, as a file. */
export function TakeShown({ name, head, rows, json }: Props) {
  return (
    <span class="take-away">
      Take away:{' '}
      <button
        type="button"
        class="link"
        onClick={() => keepAs(`${name}.csv`, csv(head, rows()), 'text/csv;charset=utf-8')}
      >
        CSV
      </button>{' '}
      <button
        type="button"
        class="link"
        onClick={() => keepAs(`${name}.json`, `${JSON.stringify(json, null, 2)}\n`, 'application/json')}
      >
        JSON
      </button>
    </span>
  );
}
