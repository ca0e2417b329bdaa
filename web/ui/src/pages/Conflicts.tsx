import type { Claim, Conflict, Relation } from '../api/records';
import { queryOf, type Filter } from '../api/filters';
import { usePages } from '../api/useAnswer';
import { useItems } from '../drawing/useItems';
import { param, setParams } from '../drawing/params';
import { FilterBar, useFilters } from '../parts/FilterBar';
import { Page } from '../parts/Page';
import { Paging } from '../parts/Paging';
import { Empty, Loaded } from '../parts/States';
import { TakeAway } from '../parts/TakeAway';
import { RELATIONS } from '../text/words';
import { Pair } from './conflicts/Pair';
import { inOrder } from './conflicts/sides';
import '../drawing/drawing.css';
import './conflicts/conflicts.css';

const FIELDS: readonly Filter[] = ['type', 'actor', 'source'];

const RELATION_WORDS: Record<Relation, string> = {
  contradicts: 'contradict',
  qualifies: 'qualify',
  updates: 'update',
  corroborates: 'agree',
};

/** Statements that clash, qualify or update one another, or agree independently: both sides in their own words. */
export default function Conflicts() {
  const [filters] = useFilters(FIELDS);
  const path = `/conflicts${queryOf(filters)}`;
  const pages = usePages<Conflict>(`${path}${path.includes('?') ? '&' : '?'}limit=100`);
  const items = inOrder(pages.data?.items ?? []);
  const claims = useItems<Claim>(
    'claims',
    [...new Set(items.flatMap((item) => item.items.filter((id) => id.startsWith('c'))))].sort().slice(0, 400),
  );
  const chosen = param('type');
  return (
    <Page
      title="Conflicts"
      wide
      lead="Where what is said does not fit together, and where it agrees independently. Both sides in the articles’ own words; which is right is yours to judge."
    >
      <div class="relations" role="group" aria-label="Relation">
        {[null, ...(Object.keys(RELATIONS) as Relation[])].map((relation) => (
          <button
            key={relation ?? 'all'}
            type="button"
            aria-pressed={chosen === relation}
            onClick={() => setParams({ type: relation })}
          >
            {relation === null ? 'All' : RELATION_WORDS[relation]}
          </button>
        ))}
      </div>
      <FilterBar fields={['actor', 'source']} />
      <Loaded of={pages} what="the conflicts">
        {(list) =>
          list.items.length === 0 ? (
            <Empty title="Nothing clashes here">
              <p>
                {Object.keys(filters).length > 0
                  ? 'No pair of statements fits the filters. Take one off to see more.'
                  : 'Two statements must speak of the same thing before they can clash or agree; more articles on the same events help.'}
              </p>
            </Empty>
          ) : (
            <>
              <ul class="conflicts">
                {items.map((conflict) => (
                  <Pair key={conflict.id} conflict={conflict} claims={claims.data} names={list} />
                ))}
              </ul>
              <div class="below">
                <Paging shown={list.items.length} total={list.total} loading={pages.loadingMore} more={pages.more} />
                <TakeAway path={path} />
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
