import type { ActorItem } from '../api/answers';
import { queryOf, type Filter } from '../api/filters';
import { usePages } from '../api/useAnswer';
import { actorAddress } from '../app/router';
import { FilterBar, useFilters } from '../parts/FilterBar';
import { Page } from '../parts/Page';
import { Paging } from '../parts/Paging';
import { Empty, Loaded } from '../parts/States';
import { TakeAway } from '../parts/TakeAway';
import { ACTOR_KINDS, count, number } from '../text/words';

const FIELDS: readonly Filter[] = ['q', 'type', 'source'];
const KINDS = Object.entries(ACTOR_KINDS).map(([value, label]) => ({ value, label }));
const SORTS = [
  { value: '', label: 'most active first' },
  { value: 'name', label: 'by name' },
];
const ALIASES_MOST = 4;

export default function Actors() {
  const [filters] = useFilters([...FIELDS, 'sort']);
  const query = queryOf(filters);
  const actors = usePages<ActorItem>(`/actors${query}`);
  return (
    <Page
      title="Actors"
      lead="Countries, people, organizations and groups that act or are acted on, gathered across their spellings."
      tools={<TakeAway path={`/actors${query}`} />}
    >
      <FilterBar fields={FIELDS} sorts={SORTS} types={KINDS} typeLabel="Kind" />
      <Loaded of={actors} what="actors">
        {(list) =>
          list.items.length === 0 ? (
            <Empty title="No actor fits">
              <p>
                Another spelling may be in the case: <a href="/actors">see all</a>.
              </p>
            </Empty>
          ) : (
            <>
              <p class="list-count">{count(list.total, 'actor')}</p>
              <div class="table-scroll">
                <table class="actors-table">
                  <thead>
                    <tr>
                      <th scope="col">Name</th>
                      <th scope="col">Kind</th>
                      <th scope="col" class="figure" title="Events in which it acts">
                        Acts
                      </th>
                      <th scope="col" class="figure" title="Events in which it is acted on">
                        Acted on
                      </th>
                      <th scope="col" class="wide-only">
                        Also written
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.items.map((actor) => (
                      <tr key={actor.id}>
                        <td>
                          <a class="actor" data-item href={actorAddress(actor.id)}>
                            {actor.name}
                          </a>
                        </td>
                        <td>
                          {ACTOR_KINDS[actor.kind]}
                          {actor.kind !== 'country' && actor.country && <small> {actor.country}</small>}
                        </td>
                        <td class="figure">{actor.acts === undefined ? '' : number(actor.acts)}</td>
                        <td class="figure">{actor.receives === undefined ? '' : number(actor.receives)}</td>
                        <td class="wide-only">
                          <small>{alsoWritten(actor)}</small>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Paging shown={list.items.length} total={list.total} loading={actors.loadingMore} more={actors.more} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function alsoWritten(actor: ActorItem): string {
  const others = actor.aliases
    .filter((alias) => alias.text !== actor.name && alias.count > 0)
    .map((alias) => alias.text);
  const more = others.length - ALIASES_MOST;
  return others.slice(0, ALIASES_MOST).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
