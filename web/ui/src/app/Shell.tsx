import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Service } from '../api/answers';
import { useAnswer } from '../api/useAnswer';
import { LastBar } from '../corrections/LastBar';
import { ErrorBox, Loading } from '../parts/States';
import { Page } from '../parts/Page';
import { Help } from './Help';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { address, match } from './router';
import type { PageProps } from './page';
import { ROUTES, type Route } from './routes';

export function Shell() {
  const service = useAnswer<Service>('/');
  const [menu, setMenu] = useState(false);
  const { path } = address.value;
  useEffect(() => setMenu(false), [path]);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Header service={service.data} menu={menu} onMenu={() => setMenu(!menu)} />
      <div class="body">
        <Navigation open={menu} path={path} />
        <main id="main" tabIndex={-1}>
          <Routed path={path} />
        </main>
      </div>
      <LastBar />
      <Help />
    </>
  );
}

function Routed({ path }: { path: string }) {
  for (const route of ROUTES) {
    const params = match(route.pattern, path);
    // One component per route, and a new one for another item: no page has to clear what it held of the one before.
    if (params) return <Lazy key={route.pattern + JSON.stringify(params)} route={route} params={params} />;
  }
  return (
    <Page title="There is no such page">
      <p>
        Nothing answers at <code>{path}</code>. The navigation shows every page; <a href="/search">search</a> finds
        everything in the case.
      </p>
    </Page>
  );
}

const loaded = new Map<Route, ComponentType<PageProps>>();

function Lazy({ route, params }: { route: Route; params: Record<string, string> }) {
  const [, setDone] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (loaded.has(route)) return;
    route.load().then(
      (module) => {
        loaded.set(route, module.default);
        setDone((n) => n + 1);
      },
      () => setFailed(true),
    );
  }, [route]);
  const Component = loaded.get(route);
  if (Component) return <Component params={params} />;
  if (failed) {
    return (
      <ErrorBox
        title="The server does not answer"
        detail="This page could not be loaded. Is “bellwether serve” still running? Start it again, then try once more: the address stays."
        retry={() => location.reload()}
      />
    );
  }
  return <Loading what="the page" />;
}
