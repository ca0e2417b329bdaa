import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function ActorPage() {
  return (
    <Page title="Actor">
      <Empty title="This page is being built." />
    </Page>
  );
}
