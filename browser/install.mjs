// Installs what drives the browser, when package-lock.json is another than last time.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
const stamp = join(here, 'node_modules', '.lock.sha256');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  if (done.error || done.status !== 0) {
    console.error(`npm ci: ${done.error?.message ?? `ended with ${done.status ?? done.signal}`}`);
    process.exit(done.status || 1);
  }
  writeFileSync(stamp, lock);
}
