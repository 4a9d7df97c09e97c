import { expect, test } from 'vitest'
import { names12, runtimeOf } from '#player/packaged/scorm/runtime.ts'
import { openSession } from '#player/packaged/scorm/session.ts'
import { version12 } from '#player/packaged/scorm/version12.ts'
import { aReport } from './samples.ts'

/** An LMS that writes down what it is asked, and refuses what `refuses` says. */
function lms(refuses: (call: string) => boolean = () => false) {
  const calls: string[] = []
  const answer = (name: string) =>
    function (this: object, ...values: string[]) {
      const call = [name, ...values].join(' ').trim()
      calls.push(call)
      return refuses(call) ? 'false' : 'true'
    }
  const api = {
    LMSInitialize: answer('LMSInitialize'),
    LMSSetValue: answer('LMSSetValue'),
    LMSCommit: answer('LMSCommit'),
    LMSFinish: answer('LMSFinish'),
    LMSGetValue: () => '',
    LMSGetLastError: () => '405',
    LMSGetErrorString: () => 'Incorrect data type',
  }
  return { calls, api }
}

function opened(refuses?: (call: string) => boolean) {
  const { calls, api } = lms(refuses)
  const opening = openSession(runtimeOf(api, names12), version12)
  if (opening.kind !== 'open') throw new Error('The session did not open.')
  return { calls, lms: opening.lms }
}

test('every report is committed, and what has not changed is not said again', async () => {
  const { calls, lms } = opened()
  await lms.save(aReport())
  calls.length = 0
  await lms.save(aReport({ location: 'voice' }))
  expect(calls).toEqual(['LMSSetValue cmi.core.lesson_location voice', 'LMSCommit'])
})

test('what the LMS refused is said again with the next report, until it takes it', async () => {
  let full = true
  const { calls, lms } = opened((call) => full && call.includes('suspend_data'))
  expect(await lms.save(aReport())).toEqual({
    kind: 'refused',
    reason: 'cmi.suspend_data: Incorrect data type (405)',
  })
  full = false
  expect(await lms.save(aReport())).toEqual({ kind: 'kept' })
  expect(calls.filter((call) => call.includes('suspend_data'))).toHaveLength(2)
})

test('an LMS without objectives and interactions is none the worse', async () => {
  const { lms } = opened((call) => call.includes('objectives'))
  expect(await lms.save(aReport())).toEqual({ kind: 'kept' })
})

test('it is finished once, however often the page says that it goes', async () => {
  const { calls, lms } = opened()
  lms.leave(aReport())
  lms.leave(aReport())
  expect(calls.filter((call) => call === 'LMSFinish')).toHaveLength(1)
  expect(calls.at(-1)).toBe('LMSFinish')
  expect(await lms.save(aReport())).toMatchObject({ kind: 'refused' })
})

test('an LMS that would not begin is asked nothing more', () => {
  const { calls, api } = lms((call) => call === 'LMSInitialize')
  expect(openSession(runtimeOf(api, names12), version12)).toEqual({
    kind: 'refused',
    reason: 'Incorrect data type (405)',
  })
  expect(calls).toEqual(['LMSInitialize'])
})

test('an API whose window is gone refuses, with what the browser says', async () => {
  const api = { LMSInitialize: () => true, LMSGetValue: () => '' }
  const opening = openSession(runtimeOf(api, names12), version12)
  expect(opening.kind).toBe('open')
  if (opening.kind !== 'open') return
  expect(await opening.lms.save(aReport())).toMatchObject({ kind: 'refused' })
})
