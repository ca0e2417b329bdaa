import { defineConfig } from 'vite';

// A running `bellwether serve`, for `npm run dev`; another port by BELLWETHER=http://127.0.0.1:9000
const server = process.env.BELLWETHER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
  build: {
    // The class path folder from which the server takes its pages.
    outDir: '../target/classes/org/bellwether/web/ui',
    emptyOutDir: true,
    target: ['chrome123', 'firefox125', 'safari17.5'],
    // The content security policy knows no data: scripts or fonts, and small files cost nothing on one's own machine.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
