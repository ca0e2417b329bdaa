// Opens an export with FollowTheMoney's own JavaScript library and tells what it would not keep. Run in a folder where that is installed:
//   npm install @opensanctions/followthemoney@4.5.2 && node ftm-check.mjs entities.ftm.json
import { readFileSync } from 'node:fs';
import ftm from '@opensanctions/followthemoney';

const model = new ftm.Model(ftm.defaultModel);
const faults = [];
const entities = new Map();
for (const line of readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')) {
    const raw = JSON.parse(line);
    try {
        const entity = model.getEntity(raw);
        entities.set(entity.id, entity);
        for (const [name, values] of Object.entries(raw.properties)) {
            if (!entity.schema.getProperties().has(name)) faults.push(`${raw.id}: ${raw.schema} has no ${name}`);
            else if (entity.getProperty(name).length !== values.length) faults.push(`${raw.id}: ${name} is not kept whole`);
        }
        for (const name of entity.schema.required ?? []) {
            if (!entity.hasProperty(name)) faults.push(`${raw.id}: ${name} is missing`);
        }
    } catch (refused) {
        faults.push(`${raw.id}: ${refused.message}`);
    }
}
let links = 0;
for (const entity of entities.values()) {
    for (const property of entity.getProperties().filter((p) => p.type.name === 'entity')) {
        for (const value of entity.getProperty(property)) {
            const other = entities.get(value.id ?? value);
            links++;
            if (!other) faults.push(`${entity.id}: ${property.name} leads nowhere`);
            else if (property.range && !other.schema.isA(property.range)) faults.push(`${entity.id}: ${property.name} is no ${property.range}`);
        }
    }
}
faults.forEach((fault) => console.log(fault));
console.log(`${entities.size} entities, ${links} links, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
