import type { Claim, ClaimKind, Conflict } from '../api/records';
import type { List } from '../api/answers';
import { queryOf, type Filter } from '../api/filters';
import { useAnswer, usePages } from '../api/useAnswer';
import { param, setParams, withParams } from '../drawing/params';
import { ClaimLine } from '../parts/ClaimLine';
import { FilterBar, useFilters } from '../parts/FilterBar';
import { Page } from '../parts/Page';
import { Paging } from '../parts/Paging';
import { Empty, Loaded } from '../parts/States';
import { TakeAway } from '../parts/TakeAway';
import { CLAIM_KINDS, count } from '../text/words';
import { Disputes } from './claims/Disputes';
import { disputes, groups, speakers, type By, type Dispute } from './claims/group';
import '../drawing/drawing.css';

const FIELDS: readonly Filter[] = ['actor', 'type', 'source', 'from', 'to'];
const KINDS = (Object.keys(CLAIM_KINDS) as ClaimKind[]).map((kind) => ({ value: kind, label: CLAIM_KINDS[kind] }));
const ORDERS: readonly { by: By; label: string }[] = [
  { by: 'speaker', label: 'by speaker' },
  { by: 'kind', label: 'by kind' },
  { by: 'date', label: 'by date' },
];

/** Who says what: every claim with its speaker, and what speaks against it. */
export default function Claims() {
  const [filters] = useFilters(FIELDS);
  const path = `/claims${queryOf(filters)}`;
  const pages = usePages<Claim>(`${path}${path.includes('?') ? '&' : '?'}limit=200`);
  const conflicts = useAnswer<List<Conflict>>('/conflicts?limit=500', true);
  const disputed = disputes(pages.data?.items ?? [], conflicts.data?.items ?? []);
  const asked = param('by');
  const by: By = asked === 'kind' || asked === 'date' ? asked : 'speaker';
  return (
    <Page
      title="Claims"
      wide
      lead="Who says what. A claim is its speaker’s, never ours; what contradicts it stands beside it."
      tools={
        <span class="switch" role="group" aria-label="Order">
          {ORDERS.map((order) => (
            <a
              key={order.by}
              href={withParams({ by: order.by === 'speaker' ? null : order.by })}
              aria-current={order.by === by ? 'true' : undefined}
            >
              {order.label}
            </a>
          ))}
        </span>
      }
    >
      <FilterBar fields={FIELDS} types={KINDS} typeLabel="Kind" />
      <Loaded of={pages} what="the claims">
        {(list) =>
          list.items.length === 0 ? (
            <Empty title="Nobody says anything here">
              <p>
                {Object.keys(filters).length > 0
                  ? 'No claim fits the filters. Take one off to see more.'
                  : 'Claims come from sentences in which somebody says, denies, demands or expects something. Add articles that quote people.'}
              </p>
            </Empty>
          ) : (
            <div class="split claims-split">
              <div class="split-main">
                {groups(list.items, by, list).map((group) => (
                  <section key={group.key} class="claim-group" aria-label={group.title}>
                    <h2>
                      {group.title} <span class="soft">{group.claims.length}</span>
                    </h2>
                    <ul class="lines">
                      {group.claims.map((claim) => (
                        <ClaimWith key={claim.id} claim={claim} list={list} disputed={disputed.get(claim.id) ?? []} />
                      ))}
                    </ul>
                  </section>
                ))}
                <div class="below">
                  <Paging shown={list.items.length} total={list.total} loading={pages.loadingMore} more={pages.more} />
                  <TakeAway path={path} />
                </div>
              </div>
              <aside class="split-side" aria-label="Speakers">
                <h2>Who speaks</h2>
                <ul class="speakers">
                  {speakers(list.items, list).map(({ id, name, claims, denials }) => (
                    <li key={id ?? name}>
                      {id ? (
                        <button
                          type="button"
                          class="link"
                          onClick={() => setParams({ actor: filters.actor === id ? null : id })}
                        >
                          {name}
                        </button>
                      ) : (
                        <span class="nobody">{name}</span>
                      )}
                      <span class="soft">
                        {denials > 0 && `${count(denials, 'denial')} · `}
                        {claims}
                      </span>
                    </li>
                  ))}
                </ul>
              </aside>
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function ClaimWith({ claim, list, disputed }: { claim: Claim; list: List<Claim>; disputed: readonly Dispute[] }) {
  return (
    <>
      <ClaimLine claim={claim} names={list} />
      {disputed.length > 0 && (
        <li class="disputed">
          <Disputes of={disputed} />
        </li>
      )}
    </>
  );
}
