// Builds the pages for Maven: `node build.mjs` and `node build.mjs test`.
// npm ci runs only when package-lock.json is another than last time, the build only when a source is.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `The pages are built with Node 20.19 or newer; this is ${process.versions.node} (${process.execPath}).`,
  );
  process.exit(1);
}

const hash = (files) => {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file.slice(here.length)).update('\0').update(readFileSync(file)).update('\0');
  return sum.digest('hex');
};
const under = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
const same = (stamp, value) => existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
const run = (command, ...args) => {
  const windows = process.platform === 'win32';
  const done = spawnSync(windows ? `${command}.cmd` : command, args, { cwd: here, stdio: 'inherit', shell: windows });
  if (done.error || done.status !== 0) {
    console.error(`${command} ${args.join(' ')}: ${done.error?.message ?? `ended with ${done.status ?? done.signal}`}`);
    process.exit(done.status || 1);
  }
};

const lock = hash([join(here, 'package-lock.json')]);
const lockStamp = join(here, 'node_modules', '.lock.sha256');
if (!same(lockStamp, lock)) {
  run('npm', 'ci', '--no-audit', '--no-fund');
  writeFileSync(lockStamp, lock);
}

if (process.argv[2] === 'test') {
  run('npm', 'test', '--silent');
} else {
  const target = join(here, '..', 'target');
  const roots = ['index.html', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'build.mjs'].map((f) =>
    join(here, f),
  );
  const sources = hash([...roots, ...under(join(here, 'src')), ...under(join(here, 'public'))]);
  const stamp = join(target, 'ui.sha256');
  const page = join(target, 'classes', 'org', 'bellwether', 'web', 'ui', 'index.html');
  if (same(stamp, sources) && existsSync(page)) {
    console.log('The pages are up to date.');
  } else {
    run('npm', 'run', '--silent', 'build');
    mkdirSync(target, { recursive: true });
    writeFileSync(stamp, sources);
  }
}
