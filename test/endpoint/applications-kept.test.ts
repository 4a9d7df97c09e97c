import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { forgetApplications } from '#lms/applications/forget.ts'
import { sqliteStore } from '#lms/store/sqlite/store.ts'
import type { ApplicationState } from '#model/application.ts'
import type { Period } from '#model/day.ts'
import { temporary } from './support/running.ts'

test('what was decided is kept for as long as records are, and what waits for as long as it waits', async () => {
  const store = sqliteStore(join(temporary(), 'moothall.sqlite'))
  onTestFinished(() => store.close())
  const { key } = await store.learner('development:samir', 'Samir Ali')
  const states: [ApplicationState, string][] = [
    ['refused', '2024-11-22T10:00:00Z'],
    ['refused', '2024-11-24T10:00:00Z'],
    ['manager-agreed', '2020-01-01T10:00:00Z'],
    ['active', '2024-01-01T10:00:00Z'],
  ]
  for (const [index, [state, changed]] of states.entries())
    await store.applications.add(key, () => ({
      id: `${state}-${index}`,
      learner: key,
      kind: 'licence',
      post: 'clerk',
      language: 'en',
      answers: {},
      evidence: {},
      state,
      log: [],
      link: `link-${index}`,
      submission: `form-${index}`,
      made: changed,
      changed,
    }))
  const now = new Date('2026-11-23T12:00:00Z')
  const forget = (keep: Period | undefined, dry: boolean) =>
    forgetApplications(store, keep, now, dry)
  expect(await forget(undefined, false)).toBe(0)
  expect(await forget('2 years' as Period, true)).toBe(2)
  expect(await forget('2 years' as Period, false)).toBe(2)
  expect((await store.applications.all()).map(({ id }) => id)).toEqual([
    'refused-1',
    'manager-agreed-2',
  ])
})
