import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Conflicts() {
  return (
    <Page title="Conflicts">
      <Empty title="This page is being built." />
    </Page>
  );
}
