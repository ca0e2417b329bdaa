import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function EventPage() {
  return (
    <Page title="Event">
      <Empty title="This page is being built." />
    </Page>
  );
}
