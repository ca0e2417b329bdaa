/** What the marks of the map mean. */
export function MapLegend() {
  return (
    <ul class="legend" aria-label="What the marks mean">
      <li>
        <svg width="18" height="16" viewBox="-9 -8 18 16" aria-hidden="true">
          <path class="town-one tone-conflict" d="M0 8L8 -6H-8Z" />
        </svg>
        one event, conflict
      </li>
      <li>
        <svg width="18" height="16" viewBox="-9 -8 18 16" aria-hidden="true">
          <path class="town-one tone-cooperation" d="M0 -8L8 6H-8Z" />
        </svg>
        one event, cooperation
      </li>
      <li>
        <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
          <circle class="town-ground" r="8" />
          <circle class="town-ring tone-conflict" r="8" />
          <circle class="town-ring tone-cooperation" r="8" stroke-dasharray="17 60" transform="rotate(-90)" />
        </svg>
        several: share of each
      </li>
      <li>
        <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
          <circle class="region tone-conflict" r="8" />
        </svg>
        somewhere in a region
      </li>
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <rect class="land land-held tone-conflict shade-3" width="22" height="14" />
        </svg>
        somewhere in the country
      </li>
    </ul>
  );
}
