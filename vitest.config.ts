import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'hub/**/*.test.ts',
      'api/**/*.test.ts',
      'bin/**/*.test.ts',
      'bench/**/*.test.ts',
      'web/src/**/*.test.ts',
      'web/server/**/*.test.ts',
    ],
    // Drawings take their colours from the theme.
    css: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
