import type { Dispute } from './group';
import './claims.css';

const SHOWN = 3;

/** What is set against a statement, in the other side's words, each one click from the pair. */
export function Disputes({ of }: { of: readonly Dispute[] }) {
  return (
    <>
      {of.slice(0, SHOWN).map(({ conflict, other, words }) => (
        <p key={conflict.id}>
          <a href={`/conflicts?type=${conflict.relation}#${conflict.id}`}>{words}</a> <q>{other.quote}</q>
        </p>
      ))}
      {of.length > SHOWN && (
        <p>
          <a href="/conflicts">{of.length - SHOWN} more</a>
        </p>
      )}
    </>
  );
}
