import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // The longest file starts first, so that one worker does not end alone with it.
  projects: [
    { name: 'longest', testMatch: '**/highlights-death.spec.ts' },
    { name: 'others', testIgnore: '**/highlights-death.spec.ts' },
  ],
  retries: 1,
  forbidOnly: true,
  reporter: [
    ['line'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '.compiled/reports/browser.json' }],
  ],
});
