import { expect, test } from 'vitest'
import { commitOf, seen, signedIn } from './support/browser.ts'
import { running } from './support/running.ts'

test('a course that somebody reads to the end after signing in is completed on record', async () => {
  const { url } = await running()
  const megan = await signedIn(url)
  const { token, attempt } = await megan.register('know-the-rules')
  expect(attempt).toMatchObject({ version: 0, status: 'not started', seen: [] })

  const first = commitOf(token, { cmi: { ...seen('why'), location: 'how' } })
  expect((await megan.post('/lms/commits', first)).json).toEqual({
    id: first.id,
    outcome: 'stored',
  })
  expect(await megan.attempt('know-the-rules')).toMatchObject({
    version: 1,
    status: 'in progress',
    seen: ['why'],
    location: 'how',
  })

  await megan.post('/lms/commits', commitOf(token, { sequence: 2, cmi: seen('why', 'how') }))
  expect(await megan.attempt('know-the-rules')).toMatchObject({ status: 'completed', version: 2 })
})
