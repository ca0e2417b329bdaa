import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function MapPage() {
  return (
    <Page title="Map">
      <Empty title="This page is being built." />
    </Page>
  );
}
