import { defineConfig } from 'vitest/config'

/** Packages in an LMS, other people's packages, every type of question and block: real browsers, for minutes. */
const longBrowser = ['packages', 'imported', 'questions', 'blocks'].map(
  (folder) => `test/browser/${folder}/**/*.test.ts`,
)

/** Four kinds of test, by what they need: nothing, a build, a server, a browser. `long` is run by `npm run test:long`. */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          globalSetup: 'test/support/sample-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'endpoint',
          include: ['test/endpoint/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: longBrowser,
          globalSetup: 'test/support/sample-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts', ...longBrowser],
          globalSetup: 'test/support/sample-site.ts',
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
