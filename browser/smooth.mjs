// How smooth the pages are: node smooth.mjs ADDRESS, with a running `bellwether serve` of the case to be measured.
// Prints, of Chromium without a graphics card at 1280 x 900: seconds until the first view and each page are drawn, then the
// milliseconds of the frames while one drags, zooms or scrolls, and the seconds of the page's own work ("long tasks") meanwhile.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const address = process.argv[2];
if (!address) {
  console.error('smooth.mjs: no address; start `bellwether serve` and name it: node smooth.mjs http://127.0.0.1:8080');
  process.exit(64);
}
const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = places.find((p) => p && existsSync(p));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

// What shows that a page has its answer, and what is dragged, zoomed or scrolled on it.
const PAGES = [
  { name: 'overview', path: '/', drawn: 'main h2', moves: ['scroll'] },
  { name: 'timeline', path: '/timeline', drawn: 'main svg', moves: ['drag', 'zoom'] },
  { name: 'network', path: '/network', drawn: 'main svg', moves: ['drag', 'zoom'] },
  { name: 'map', path: '/map', drawn: 'main svg', moves: ['drag', 'zoom'] },
  { name: 'events', path: '/events', drawn: 'main li', moves: ['scroll'] },
  { name: 'claims', path: '/claims', drawn: 'main li', moves: ['scroll'] },
];

/** The value below which a share of the sorted numbers lies. */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Runs in the page, before its scripts: promises the milliseconds from the page's request to the frame that first shows it. */
function whenDrawn(selector) {
  globalThis.drawn = new Promise((done) => {
    const look = () => {
      if (document.querySelector(selector)) requestAnimationFrame(() => setTimeout(() => done(performance.now())));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** What the frames were like while something was done to a page. */
async function watch(page, act) {
  await page.evaluate(() => {
    const seen = { frames: [], work: 0, last: performance.now(), on: true };
    globalThis.seen = seen;
    new PerformanceObserver((list) => list.getEntries().forEach((e) => (seen.work += e.duration))).observe({
      entryTypes: ['longtask'],
    });
    const frame = (now) => {
      seen.frames.push(now - seen.last);
      seen.last = now;
      if (seen.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await act();
  const { frames, work } = await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 300));
    globalThis.seen.on = false;
    return globalThis.seen;
  });
  frames.sort((a, b) => a - b);
  const ms = [at(frames, 0.5), at(frames, 0.95), frames.at(-1)].map((f) => f.toFixed(0)).join(', ');
  return `frame ms ${ms} (median, 95 of 100, longest); own work ${(work / 1000).toFixed(1)} s`;
}

/** Puts the mouse in the middle of the page's drawing, which is the largest of its pictures. */
async function overDrawing(page) {
  const [x, y] = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('main svg')].map((s) => s.getBoundingClientRect());
    const largest = boxes.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
    return [largest.x + largest.width / 2, Math.min(largest.y + largest.height / 2, 800)];
  });
  await page.mouse.move(x, y);
  return [x, y];
}

/** Milliseconds between the steps of a hand. */
const HAND = 20;

async function turnWheel(page, turns, times) {
  for (const turn of turns) {
    for (let i = 0; i < times; i++) {
      await page.mouse.wheel(0, turn);
      await page.waitForTimeout(HAND);
    }
  }
}

const MOVES = {
  async drag(page) {
    const [x, y] = await overDrawing(page);
    await page.mouse.down();
    for (let i = 1; i <= 40; i++) {
      await page.mouse.move(x + 5 * i, y + i);
      await page.waitForTimeout(HAND);
    }
    await page.mouse.up();
  },
  async zoom(page) {
    await overDrawing(page);
    await turnWheel(page, [-120, 120], 15);
  },
  async scroll(page) {
    await page.mouse.move(640, 600);
    await turnWheel(page, [300, -300], 20);
  },
};

// The browser's own start is not the page's.
await (await browser.newPage()).goto('about:blank');
for (const { name, path, drawn, moves } of PAGES) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.addInitScript(whenDrawn, drawn);
  await page.goto(address + path);
  const ms = await page.evaluate(() => globalThis.drawn);
  console.log(`${name}: drawn after ${(ms / 1000).toFixed(2)} s`);
  await page.waitForLoadState('networkidle');
  for (const move of moves) console.log(`  ${move}: ${await watch(page, () => MOVES[move](page))}`);
  await page.context().close();
}
await browser.close();
