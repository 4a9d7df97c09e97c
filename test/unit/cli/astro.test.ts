import { expect, test } from 'vitest'
import { astroEnvironment } from '#cli/building/astro.ts'
import type { Day } from '#model/day.ts'

const run = { site: '/site', today: '2026-11-22' as Day, lenient: false }

test("what the shell calls by the names of Vite's constants does not reach the build", () => {
  const shell = { PATH: '/bin', PROD: '', SSR: '1', MODE: 'test', DEV: '1', BASE_URL: '/x' }
  const given = astroEnvironment(run, shell)
  expect(given).toMatchObject({ PATH: '/bin', NODE_ENV: 'production', MOOTHALL_SITE: '/site' })
  expect(Object.keys(given)).not.toContain('PROD')
  for (const name of ['PROD', 'SSR', 'MODE', 'DEV', 'BASE_URL']) expect(given[name]).toBeUndefined()
})
