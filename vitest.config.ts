import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Packages in an LMS, other people's packages, every type of question and block, pages of the endpoint, search, days of work: real browsers, for minutes. */
const longBrowser = [
  'packages',
  'imported',
  'questions',
  'blocks',
  'endpoint',
  'journeys',
  'search',
].map((folder) => `test/browser/${folder}/**/*.test.ts`)

/**
 * A browser on a busy machine may be late once: a wait that ran out is tried a second time, and told by name at the end.
 * What was found to be wrong is wrong at the first try.
 */
const late = { count: 1, condition: /Timeout \d+ms exceeded/ }

/** Two files at a time, on a machine of two cores too: tests that start programs wait more than they work. */
const maxWorkers = Math.max(2, availableParallelism() - 1)

/** Four kinds of test, by what they need: nothing, a build, a server, a browser. `long` is run by `npm run test:long`. */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers,
          include: ['test/unit/**/*.test.ts'],
          testTimeout: 30_000,
          // They share no state, and reading every module anew for each file took a third of their time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'build',
          // Two builds at once from one installation would share Astro's own folder.
          fileParallelism: false,
          include: ['test/build/**/*.test.ts'],
          globalSetup: 'test/support/sample-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'endpoint',
          maxWorkers,
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
          retry: late,
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
          retry: late,
          fileParallelism: false,
        },
      },
    ],
  },
})
