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
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
