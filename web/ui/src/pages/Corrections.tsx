import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Corrections() {
  return (
    <Page title="Corrections">
      <Empty title="This page is being built." />
    </Page>
  );
}
