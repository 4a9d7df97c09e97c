import { expect, onTestFinished, test, vi } from 'vitest'
import { type Attempt, blank } from '#lms/attempts/attempt.ts'
import type { AppliedBy } from '#lms/store/applications.ts'
import { warnOfCourse } from '../../../src/cli/commands/applications/course-warning.ts'

const applied = {
  learner: 'samir',
  evidence: { course: { id: 'licence-to-post' } },
} as AppliedBy

async function told(attempts: Attempt[], kind: 'licence' | 'account' = 'licence') {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => error.mockRestore())
  error.mockClear()
  await warnOfCourse(
    { kind, applied },
    { store: { records: async () => ({ attempts, tests: [] }) } },
  )
  return error.mock.calls.join()
}

test('whoever approves a licence is told that the course is not completed, as the record has it now', async () => {
  const begun = blank('samir', 'licence-to-post')
  expect(await told([])).toContain('has not completed the course "licence-to-post" yet')
  expect(await told([begun])).toContain('yet')
  expect(await told([{ ...begun, completed: '2026-11-22T09:00:00Z' }])).toBe('')
  expect(await told([], 'account')).toBe('')
})
