import { expect, test } from 'vitest'
import { claim, merge } from '../../../src/player/progress/merge.ts'
import {
  blank,
  fromSuspendData,
  isBlank,
  toSuspendData,
} from '../../../src/player/progress/state.ts'
import { after } from '../../../src/player/progress/step.ts'
import { anAttempt, aState } from '../player/samples.ts'

const wrote = (text: string, state = blank('ceri', 'basics')) =>
  after(state, { kind: 'wrote', block: 'answer', text })

test('a composition may be changed, and does not touch the first choices', () => {
  const chose = after(aState(), { kind: 'chose', scenario: 'angry', choice: 'reply' })
  const state = wrote('second', wrote('first', chose))
  expect(state.written).toEqual({ answer: 'second' })
  expect(state.choices).toEqual(chose.choices)
})

test('a composition travels in the suspend data, and is absent where nobody composed', () => {
  expect(fromSuspendData(toSuspendData(wrote('Bore da')))).toEqual({
    choices: {},
    written: { answer: 'Bore da' },
  })
  expect(toSuspendData(blank('ceri', 'basics'))).toBe('{"choices":{}}')
})

test('who has only composed has done something', () => {
  expect(isBlank(wrote('x'))).toBe(false)
})

test('of two texts the newer one stands: the device’s own, unless another device went on since', () => {
  const attempt = anAttempt({ version: 4, suspend_data: toSuspendData(wrote('on the record')) })
  const local = { state: wrote('here, not sent'), unsent: 1 }
  expect(merge(attempt, { ...local, known: 4 }).written).toEqual({ answer: 'here, not sent' })
  expect(merge(attempt, { ...local, known: 3 }).written).toEqual({ answer: 'on the record' })
  expect(merge(attempt, { ...local, unsent: 0, known: 3 }).written).toEqual({
    answer: 'on the record',
  })
})

test('what was composed before the sign-in is taken over, and not over what the learner had', () => {
  expect(claim(blank('ceri', 'basics'), wrote('found')).written).toEqual({ answer: 'found' })
  expect(claim(wrote('mine'), wrote('found')).written).toEqual({ answer: 'mine' })
})
