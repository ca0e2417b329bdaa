import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** Small words above the title: what kind of thing this is. */
  kicker?: ComponentChildren;
  /** One or two sentences below the title. */
  lead?: ComponentChildren;
  /** Links and buttons at the right of the title. */
  tools?: ComponentChildren;
  /** Uses the whole width: charts, maps, tables. */
  wide?: boolean;
  children: ComponentChildren;
}

let first = true;

/** A page with its heading. A page that opens takes the focus to its heading, so that a screen reader starts there. */
export function Page({ title, kicker, lead, tools, wide, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  useEffect(() => {
    document.title = `${title} · Bellwether`;
  }, [title]);
  return (
    <article class={wide ? 'page page-wide' : 'page'}>
      <header class="page-head">
        <div>
          {kicker && <p class="kicker">{kicker}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div class="lead">{lead}</div>}
        </div>
        {tools && <div class="page-tools">{tools}</div>}
      </header>
      {children}
    </article>
  );
}
