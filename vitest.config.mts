import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores: more workers only fight over them, and tests with real sockets then meet their own timeouts.
    maxWorkers: 2,
    testTimeout: 20_000,
    restoreMocks: true,
  },
})
