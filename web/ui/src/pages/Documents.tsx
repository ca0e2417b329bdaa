import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Documents() {
  return (
    <Page title="Documents">
      <Empty title="This page is being built." />
    </Page>
  );
}
