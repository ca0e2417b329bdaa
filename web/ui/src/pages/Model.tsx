import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Model() {
  return (
    <Page title="Model">
      <Empty title="This page is being built." />
    </Page>
  );
}
