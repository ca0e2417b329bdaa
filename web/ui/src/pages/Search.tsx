import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Search() {
  return (
    <Page title="Search">
      <Empty title="This page is being built." />
    </Page>
  );
}
