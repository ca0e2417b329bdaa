import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Reader() {
  return (
    <Page title="Article">
      <Empty title="This page is being built." />
    </Page>
  );
}
