import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Brief() {
  return (
    <Page title="Brief">
      <Empty title="This page is being built." />
    </Page>
  );
}
