import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Events() {
  return (
    <Page title="Events">
      <Empty title="This page is being built." />
    </Page>
  );
}
