import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Claims() {
  return (
    <Page title="Claims">
      <Empty title="This page is being built." />
    </Page>
  );
}
