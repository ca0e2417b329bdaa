import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Actors() {
  return (
    <Page title="Actors">
      <Empty title="This page is being built." />
    </Page>
  );
}
