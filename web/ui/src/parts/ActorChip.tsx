import type { Names } from '../api/answers';
import { actorAddress } from '../app/router';
import { ACTOR_KINDS } from '../text/words';

const SIGNS = { country: '⚑', person: '●', organization: '■', group: '◍' } as const;

/** An actor's name, with a small sign of its kind, linked to its page. */
export function ActorChip({ id, names }: { id: string; names?: Pick<Names, 'actors'> | undefined }) {
  const actor = names?.actors[id];
  return (
    <a
      class={`actor actor-${actor?.kind ?? 'unknown'}`}
      href={actorAddress(id)}
      title={actor ? ACTOR_KINDS[actor.kind] : id}
    >
      {actor && (
        <span class="actor-sign" aria-hidden="true">
          {SIGNS[actor.kind]}
        </span>
      )}
      {actor?.name ?? id}
    </a>
  );
}

/** Several of them, comma-separated; in words where there is none. */
export function ActorChips({
  ids,
  names,
  none,
}: {
  ids: readonly string[];
  names?: Pick<Names, 'actors'> | undefined;
  none?: string;
}) {
  if (ids.length === 0) return none ? <span class="nobody">{none}</span> : null;
  return (
    <>
      {ids.map((id, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <ActorChip id={id} names={names} />
        </span>
      ))}
    </>
  );
}
