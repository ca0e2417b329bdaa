import type { Service } from '../api/answers';
import { helpOpen } from './keys';
import { SearchBox } from './SearchBox';
import { nextTheme, theme } from './theme';

const THEMES = { system: 'as the system', light: 'light', dark: 'dark' } as const;
const SIGNS = { system: '◐', light: '○', dark: '●' } as const;

/** The last folder of the case's path: what people call it. */
function caseName(folder: string): string {
  return folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder;
}

export function Header({ service, menu, onMenu }: { service: Service | undefined; menu: boolean; onMenu: () => void }) {
  return (
    <header class="masthead">
      <button type="button" class="plain menu-button" aria-expanded={menu} aria-controls="navigation" onClick={onMenu}>
        <span aria-hidden="true">☰</span>
        <span class="visually-hidden">Pages</span>
      </button>
      <a class="brand" href="/">
        Bellwether
      </a>
      {service && (
        <span class="case-name" title={service.case.folder}>
          {caseName(service.case.folder)}
          {!service.changes_allowed && <span class="tag">read only</span>}
          {!service.case.joined && service.case.articles > 0 && (
            <span class="tag" title="Articles were read that are not yet part of what the pages show">
              being joined
            </span>
          )}
        </span>
      )}
      <SearchBox />
      <div class="masthead-tools">
        <button
          type="button"
          class="plain"
          aria-label={`Colours: ${THEMES[theme.value]}. Change`}
          title={`Colours: ${THEMES[theme.value]}`}
          onClick={nextTheme}
        >
          <span aria-hidden="true">{SIGNS[theme.value]}</span>
        </button>
        <button
          type="button"
          class="plain"
          aria-label="Keyboard help"
          title="Keyboard help (?)"
          onClick={() => (helpOpen.value = true)}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );
}
