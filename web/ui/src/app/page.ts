/** What a page is given: the parts of its address that its pattern names. */
export interface PageProps {
  params: Record<string, string>;
}
