/** Cooperation to the right of the middle, conflict to its left; a full half is `most`. Figures are told in words too. */
export function ToneBar({ cooperation, conflict, most }: { cooperation: number; conflict: number; most: number }) {
  const share = (n: number) => (most === 0 ? 0 : (n / most) * 50);
  const words = `${conflict} conflict, ${cooperation} cooperation`;
  return (
    <svg class="tone-bar" viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={words}>
      <title>{words}</title>
      <rect class="tone-conflict" x={50 - share(conflict)} y="1" width={share(conflict)} height="10" />
      <rect class="tone-cooperation" x="50" y="3" width={share(cooperation)} height="6" />
      <line class="tone-middle" x1="50" x2="50" y1="0" y2="12" />
    </svg>
  );
}
