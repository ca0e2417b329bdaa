import { NAVIGATION } from './routes';

/** A stop is current on its own page and on the pages below it. */
function isCurrent(stop: string, path: string): boolean {
  return stop === '/' ? path === '/' : path === stop || path.startsWith(`${stop}/`);
}

export function Navigation({ open, path }: { open: boolean; path: string }) {
  return (
    <nav id="navigation" class={open ? 'rail rail-open' : 'rail'} aria-label="Pages">
      {NAVIGATION.map((group) => (
        <div class="rail-group" key={group.label}>
          <p class="rail-label" id={`rail-${group.label}`}>
            {group.label}
          </p>
          <ul>
            {group.stops.map((stop) => (
              <li key={stop.path}>
                <a
                  href={stop.path}
                  aria-current={isCurrent(stop.path, path) ? 'page' : undefined}
                  title={`${stop.label} (g ${stop.key})`}
                >
                  {stop.label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
