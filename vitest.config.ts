import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Builds the site once for all that look at it, serves it, and finds the browser.
    globalSetup: ['tests/site.setup.ts'],
    testTimeout: 60_000,
    // A browser works in processes of its own: while one test waits for it, another goes on.
    maxWorkers: 2,
    // What a page does in its own time may take longer while another browser works.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/*.test.ts', 'tests/unit/**/*.test.ts'] } },
      // One after another: Astro builds in a folder of the project's own.
      {
        extends: true,
        test: { name: 'dist', include: ['tests/dist/**/*.test.ts'], hookTimeout: 60_000, fileParallelism: false },
      },
      { extends: true, test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], hookTimeout: 60_000 } },
    ],
  },
});
