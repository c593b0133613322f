import { defineConfig } from 'vitest/config'

/** Journeys go one after another: they share the machine. Each file has a hub of its own, with the town in it. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['**/*.test.ts'],
    globalSetup: ['./global.ts'],
    setupFiles: ['./own-hub.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
