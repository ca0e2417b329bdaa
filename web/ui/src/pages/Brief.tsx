import { useMemo } from 'preact/hooks';
import type { Brief as Answer, List } from '../api/answers';
import type { Document } from '../api/records';
import { useAnswer } from '../api/useAnswer';
import { documentAddress } from '../app/router';
import { Page } from '../parts/Page';
import { Loaded } from '../parts/States';
import { parse, type Block, type Inline } from './brief/markdown';
import './brief/brief.css';

export default function Brief() {
  const answer = useAnswer<Answer>('/brief');
  return (
    <Loaded of={answer} what="the brief">
      {(brief) => <Shown markdown={brief.markdown} />}
    </Loaded>
  );
}

function Shown({ markdown }: { markdown: string }) {
  const blocks = useMemo(() => parse(markdown), [markdown]);
  const documents = useAnswer<List<Document>>('/documents?limit=500');
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown' }));
    link.download = 'brief.md';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Page
      title={title?.kind === 'heading' ? title.inlines.map(textOf).join('') : 'Brief'}
      kicker="Brief"
      tools={
        <>
          <button type="button" onClick={save}>
            Save as Markdown
          </button>
          <button type="button" onClick={() => print()}>
            Print
          </button>
        </>
      }
    >
      <div class="brief">
        {blocks.map((block, i) =>
          block === title ? null : <BlockShown key={i} block={block} documents={documents.data?.items ?? []} />,
        )}
      </div>
    </Page>
  );
}

const textOf = (part: Inline): string => (part.kind === 'source' ? `[${part.number}]` : part.text);

function BlockShown({ block, documents }: { block: Block; documents: readonly Document[] }) {
  switch (block.kind) {
    case 'heading': {
      const inside = <Inlines of={block.inlines} />;
      return block.level <= 2 ? <h2>{inside}</h2> : <h3>{inside}</h3>;
    }
    case 'paragraph':
      return (
        <p>
          <Inlines of={block.inlines} />
        </p>
      );
    case 'list':
      return (
        <ul class="brief-list">
          {block.items.map((item, i) => (
            <li key={i}>
              <Inlines of={item} />
            </li>
          ))}
        </ul>
      );
    case 'source': {
      const text = block.inlines.map(textOf).join('');
      const found = documents.find((document) => text.startsWith(nameIn(document)));
      return (
        <p class="brief-source" id={`source-${block.number}`}>
          <b>{block.number}</b> {found ? <a href={documentAddress(found.id)}>{text}</a> : text}
        </p>
      );
    }
  }
}

/** How the brief names an article: its title, else the last part of its address. */
const nameIn = (document: Document): string => document.title ?? document.uri?.split('/').at(-1) ?? document.id;

function Inlines({ of }: { of: readonly Inline[] }) {
  return (
    <>
      {of.map((part, i) => {
        switch (part.kind) {
          case 'text':
            return part.text;
          case 'strong':
            return <b key={i}>{part.text}</b>;
          case 'emphasis':
            return <em key={i}>{part.text}</em>;
          case 'code':
            return <code key={i}>{part.text}</code>;
          case 'list':
            return (
              <a key={i} href={part.list === 'influences' ? '/model' : `/${part.list}`}>
                {part.text}
              </a>
            );
          case 'source':
            return (
              <a key={i} class="brief-number" href={`#source-${part.number}`} aria-label={`source ${part.number}`}>
                {part.number}
              </a>
            );
        }
      })}
    </>
  );
}
