import { Empty } from '../parts/States';
import { Page } from '../parts/Page';

export default function Add() {
  return (
    <Page title="Add articles">
      <Empty title="This page is being built." />
    </Page>
  );
}
