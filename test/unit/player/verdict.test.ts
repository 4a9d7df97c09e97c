import { expect, test } from 'vitest'
import { verdictsOf } from '#player/sender/verdict.ts'

const problem = (status: number) => ({ status, code: 'bad-commit', title: 'It is wrong.' })

test('each commit of a batch gets its own verdict', () => {
  const body = {
    answers: [
      { id: 'a', outcome: 'stored' },
      { id: 'b', problem: problem(422) },
      { id: 'c', outcome: 'already-had-it' },
    ],
  }
  expect(verdictsOf(['a', 'b', 'c'], { status: 200, body })).toEqual({
    kind: 'judged',
    verdicts: [
      { kind: 'delivered', id: 'a', outcome: 'stored' },
      { kind: 'refused', id: 'b', refusal: problem(422) },
      { kind: 'delivered', id: 'c', outcome: 'already-had-it' },
    ],
  })
})

test('an answer to a single commit is understood as well', () => {
  const answer = { status: 200, body: { id: 'a', outcome: 'stored' } }
  expect(verdictsOf(['a'], answer)).toMatchObject({ kind: 'judged' })
})

test('an answer that names no entry of ours removes nothing, whatever its status', () => {
  for (const body of [
    undefined,
    null,
    'Welcome to the café',
    {},
    { answers: [] },
    { id: 'z', outcome: 'stored' },
    { answers: [{ id: 'a', outcome: 'lost' }] },
  ])
    expect(verdictsOf(['a'], { status: 200, body })).toEqual({ kind: 'retry' })
})

test("a proxy's 403 is no refusal: the entry waits", () => {
  expect(verdictsOf(['a'], { status: 403, body: undefined })).toEqual({ kind: 'retry' })
})

test("the endpoint's refusal of a single commit is kept with its reason", () => {
  expect(verdictsOf(['a'], { status: 422, body: problem(422) })).toEqual({
    kind: 'judged',
    verdicts: [{ kind: 'refused', id: 'a', refusal: problem(422) }],
  })
})

test('a refused batch is sent again one by one, so that one bad commit does not condemn the others', () => {
  expect(verdictsOf(['a', 'b'], { status: 400, body: problem(400) })).toMatchObject({
    kind: 'split',
  })
})

test('an overloaded endpoint is asked again after the time it names', () => {
  const answer = { status: 429, body: problem(429), retryAfter: '30' }
  expect(verdictsOf(['a'], answer)).toEqual({ kind: 'retry', wait: 30_000 })
  expect(verdictsOf(['a'], { status: 503, body: problem(503) })).toEqual({ kind: 'retry' })
})

test('a fault inside the endpoint is no verdict on the commit', () => {
  const body = { answers: [{ id: 'a', problem: problem(500) }] }
  expect(verdictsOf(['a'], { status: 200, body })).toEqual({ kind: 'retry' })
})

test('a commit whose id the endpoint could not read is refused by its place in the batch', () => {
  const body = {
    answers: [
      { id: 'a', outcome: 'stored' },
      { id: null, problem: problem(400) },
    ],
  }
  expect(verdictsOf(['a', 'b'], { status: 200, body })).toMatchObject({
    verdicts: [{ kind: 'delivered' }, { kind: 'refused', id: 'b' }],
  })
})
