import { BASE } from '../api/client';

/** The whole filtered list as a file, not only what is shown. `path` is the API's, with its query. */
export function TakeAway({ path }: { path: string }) {
  const address = (format: string) => `${BASE}${path}${path.includes('?') ? '&' : '?'}format=${format}`;
  return (
    <span class="take-away">
      Take away:{' '}
      <a href={address('csv')} download>
        CSV
      </a>{' '}
      <a href={address('jsonl')} download>
        JSON lines
      </a>
    </span>
  );
}
