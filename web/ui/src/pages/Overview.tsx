import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Overview() {
  return (
    <Page title="Overview">
      <Empty title="This page is being built." />
    </Page>
  );
}
