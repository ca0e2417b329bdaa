import { expect, test } from 'vitest';
import { inline, parse } from './markdown';

test('headings, paragraphs and lists come out as blocks', () => {
  const blocks = parse('# A case\n\nTwo lines\nof one paragraph.\n\n- one\n- two\n\n## Next');
  expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list', 'heading']);
  expect(blocks[2]).toMatchObject({ items: [[{ text: 'one' }], [{ text: 'two' }]] });
});

test('bold words, code and the numbers of sources are told apart from text', () => {
  expect(inline('**2022** A met B: “so” [1][2], see `show`')).toEqual([
    { kind: 'strong', text: '2022' },
    { kind: 'text', text: ' A met B: “so” ' },
    { kind: 'source', number: 1 },
    { kind: 'source', number: 2 },
    { kind: 'text', text: ', see ' },
    { kind: 'code', text: 'show' },
  ]);
});

test('a line that begins with a number in brackets is a source', () => {
  expect(parse('[3] A title, A paper, 2022')).toEqual([
    { kind: 'source', number: 3, inlines: [{ kind: 'text', text: 'A title, A paper, 2022' }] },
  ]);
});

test('what looks like HTML stays text', () => {
  expect(inline('<script>alert(1)</script> & co')).toEqual([{ kind: 'text', text: '<script>alert(1)</script> & co' }]);
});

test('escaped signs are shown as they are', () => {
  expect(inline('a \\*star\\* and \\[1\\]')).toEqual([{ kind: 'text', text: 'a *star* and [1]' }]);
});

test('what names a list of the command line leads to the list', () => {
  expect(inline('(83 more: bellwether actors)')[1]).toEqual({ kind: 'list', list: 'actors', text: '83 more' });
});
