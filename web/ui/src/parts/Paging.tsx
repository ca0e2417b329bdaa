import { number } from '../text/words';

/** How much of a list is shown, and the rest on request. */
export function Paging({
  shown,
  total,
  loading,
  more,
}: {
  shown: number;
  total: number;
  loading: boolean;
  more: () => void;
}) {
  return (
    <p class="paging">
      <span>
        {shown < total
          ? `${number(shown)} of ${number(total)}`
          : `${total === 1 ? 'The one' : `All ${number(total)}`} shown`}
      </span>
      {shown < total && (
        <button type="button" onClick={more} disabled={loading}>
          {loading ? 'Loading…' : 'Show more'}
        </button>
      )}
    </p>
  );
}
