import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Timeline() {
  return (
    <Page title="Timeline">
      <Empty title="This page is being built." />
    </Page>
  );
}
