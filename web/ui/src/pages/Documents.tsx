import { useState } from 'preact/hooks';
import { remove, type Problem } from '../api/client';
import type { Document } from '../api/records';
import { queryOf, type Filter } from '../api/filters';
import { asProblem, usePages } from '../api/useAnswer';
import { documentAddress } from '../app/router';
import { useChangesAllowed } from '../corrections/EventButtons';
import { Dialog } from '../parts/Dialog';
import { FilterBar, useFilters } from '../parts/FilterBar';
import { Page } from '../parts/Page';
import { Paging } from '../parts/Paging';
import { Empty, ErrorBox, Loaded } from '../parts/States';
import { TakeAway } from '../parts/TakeAway';
import { WhenText } from '../parts/WhenText';
import { count, documentLabel, number } from '../text/words';

const FIELDS: readonly Filter[] = ['actor', 'source', 'from', 'to'];

export default function Documents() {
  const [filters] = useFilters(FIELDS);
  const query = queryOf(filters);
  const documents = usePages<Document>(`/documents${query}`);
  const allowed = useChangesAllowed();
  const [removing, setRemoving] = useState<Document>();
  return (
    <Page
      title="Documents"
      lead="The articles everything rests on."
      tools={
        <>
          <TakeAway path={`/documents${query}`} />
          {allowed && <a href="/add">Add articles</a>}
        </>
      }
    >
      <FilterBar fields={FIELDS} />
      <Loaded of={documents} what="articles">
        {(list) =>
          list.items.length === 0 ? (
            <Empty title={query === '' ? 'No articles yet' : 'No article fits these filters'}>
              {query === '' && (
                <p>
                  <a href="/add">Drop files, paste a text or give an address</a>, or on the command line: bellwether
                  read FOLDER.
                </p>
              )}
            </Empty>
          ) : (
            <>
              <p class="list-count">{count(list.total, 'article')}</p>
              <ul class="lines">
                {list.items.map((document) => (
                  <li class="line" key={document.id}>
                    <span class="line-when">
                      <WhenText when={document.published} />
                    </span>
                    <div class="line-body">
                      <p class="line-head">
                        <a class="document-title" data-item href={documentAddress(document.id)}>
                          {documentLabel(document)}
                        </a>
                      </p>
                      <p class="line-source">
                        {document.publisher ? (
                          <a class="publisher" href={`/documents${queryOf({ source: document.publisher })}`}>
                            {document.publisher}
                          </a>
                        ) : (
                          <span class="nobody">publisher not known</span>
                        )}
                        {document.authors.length > 0 && ` · ${document.authors.join(', ')}`}
                        {document.language &&
                          document.language !== 'en' &&
                          ` · in ${document.language}, kept but not analysed`}
                        {' · '}
                        {number(document.chars)} letters
                      </p>
                    </div>
                    <span class="line-marks">
                      {document.duplicate_of && (
                        <a href={documentAddress(document.duplicate_of)} class="tag">
                          copy of another
                        </a>
                      )}
                      {allowed && (
                        <button type="button" class="link" onClick={() => setRemoving(document)}>
                          remove
                        </button>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
              <Paging
                shown={list.items.length}
                total={list.total}
                loading={documents.loadingMore}
                more={documents.more}
              />
            </>
          )
        }
      </Loaded>
      {removing && <Removal document={removing} onClose={() => setRemoving(undefined)} />}
    </Page>
  );
}

function Removal({ document, onClose }: { document: Document; onClose: () => void }) {
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const go = () => {
    setBusy(true);
    remove(`/documents/${encodeURIComponent(document.id)}`).then(onClose, (error: unknown) => {
      setProblem(asProblem(error, '/documents'));
      setBusy(false);
    });
  };
  return (
    <Dialog title="Remove this article?" onClose={onClose}>
      <p>
        “{documentLabel(document)}” leaves the case, with all that rests on it alone. To have it back, it must be added
        again.
      </p>
      {problem && <ErrorBox problem={problem} />}
      <p class="form-buttons">
        <button type="button" class="primary" disabled={busy} onClick={go}>
          {busy ? 'Removing…' : 'Remove the article'}
        </button>
        <button type="button" onClick={onClose}>
          Keep it
        </button>
      </p>
    </Dialog>
  );
}
