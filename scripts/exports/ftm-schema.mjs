// Writes what the tests check FollowTheMoney entities against: the kinds that the export uses, flattened, from the npm package
// @opensanctions/followthemoney (MIT). Run in a folder where it is installed:
//   npm install @opensanctions/followthemoney@4.5.2 && node ftm-schema.mjs > ftm-schema.tsv
import { defaultModel as model } from '@opensanctions/followthemoney';

const used = ['Article', 'Person', 'Organization', 'PublicBody', 'LegalEntity', 'Mention', 'Event', 'Note'];
const ancestors = (name) => [name, ...model.schemata[name].extends.flatMap(ancestors)];

console.log('# What FollowTheMoney 4.5.2 asks of the kinds of entities that the export writes: made by scripts/exports/ftm-schema.mjs.');
console.log('# source: npm @opensanctions/followthemoney 4.5.2; licence: MIT (names and types are facts); version: 1; made: by script');
console.log('schema\tproperty\ttype\trange\tlongest\trequired');
for (const name of used) {
    const all = [...new Set(ancestors(name))];
    console.log([name, '@is', all.join('|'), '', '', ''].join('\t'));
    const required = new Set(all.flatMap((a) => model.schemata[a].required ?? []));
    const properties = new Map();
    for (const a of all) {
        for (const p of Object.values(model.schemata[a].properties)) properties.set(p.name, p);
    }
    for (const key of [...properties.keys()].sort()) {
        const p = properties.get(key);
        if (!p.stub) console.log([name, key, p.type ?? 'string', p.range ?? '', p.maxLength ?? '', required.has(key) ? 'yes' : ''].join('\t'));
    }
}
