import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': new URL('.', import.meta.url).pathname } },
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], pool: 'threads', maxWorkers: 2, testTimeout: 120_000 },
});
