import { expect, test } from 'vitest'
import { openDesk } from '#lms/desks/open.ts'
import type { Day } from '#model/day.ts'
import type { Matter } from '#model/desk.ts'

const today = '2026-11-23' as Day
const matter = (id: string, urgency: Matter['urgency'], en: string): Matter => ({
  id,
  urgency,
  about: { en: id },
  needs: { en },
  resolve: { command: 'npx moothall check' },
})
const kept = (day: string, ...matters: Matter[]) => ({
  kind: 'kept' as const,
  value: { role: 'champion' as const, day: day as Day, matters },
})

test('what is on record now stands before what the build kept of the same matter', () => {
  const { matters } = openDesk(
    'champion',
    kept(today, matter('application/one', 'urgent', 'Decide it.'), matter('b', 'soon', 'See it.')),
    [matter('application/one', 'later', 'It was returned.')],
    today,
  )
  expect(matters.map(({ needs }) => needs.en)).toEqual(['See it.', 'It was returned.'])
})

test.each([
  ['2026-11-23', 'fresh'],
  ['2026-11-22', 'old'],
  // A site that was built for a day to come, to see what it will say.
  ['2026-12-01', 'fresh'],
])('a desk that was kept on %s is %s', (day, state) => {
  expect(openDesk('champion', kept(day), [], today)).toMatchObject({ built: day, state })
})

test('without what the build kept, what is on record is still shown', () => {
  for (const kind of ['missing', 'unreadable'] as const)
    expect(openDesk('champion', { kind }, [matter('a', 'soon', 'See it.')], today)).toMatchObject({
      state: kind,
      built: null,
      matters: [{ id: 'a' }],
    })
})
