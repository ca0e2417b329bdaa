import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Network() {
  return (
    <Page title="Network">
      <Empty title="This page is being built." />
    </Page>
  );
}
