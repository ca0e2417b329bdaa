import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Question() {
  return (
    <Page title="Question">
      <Empty title="This page is being built." />
    </Page>
  );
}
