import { expect, test } from 'vitest'
import { memoryJournal } from '#player/journal/memory.ts'
import { drain, flush, type Post } from '#player/sender/deliver.ts'
import { aSession, aState, deciding, idOf } from './samples.ts'

async function journalWith(steps: number, session = aSession()) {
  const journal = memoryJournal()
  await journal.open(session, aState({ learner: session.learner }))
  for (let n = 1; n <= steps; n++)
    await journal.record(session.registration, deciding({ kind: 'left' }, n))
  return journal
}
const sentIn = (body: string): string[] =>
  JSON.parse(body).commits.map((commit: { id: string }) => commit.id)
const allStored: Post = async (body) => ({
  status: 200,
  body: { answers: sentIn(body).map((id) => ({ id, outcome: 'stored' })) },
})
const idsLeft = async (journal: ReturnType<typeof memoryJournal>) =>
  (await journal.entries()).map((entry) => entry.id)

test('everything that waits is sent in order, and removed after its answer', async () => {
  const journal = await journalWith(120)
  const bodies: string[] = []
  const drained = await drain(journal, (body) => {
    bodies.push(body)
    return allStored(body)
  })
  expect(drained).toEqual({ kind: 'empty' })
  expect(bodies.map((body) => sentIn(body).length)).toEqual([50, 50, 20])
  expect(sentIn(bodies[2]!)[0]).toBe(idOf(101))
  expect(await idsLeft(journal)).toEqual([])
})

test('an entry that is written while others are being sent is not lost', async () => {
  const journal = await journalWith(1)
  const bodies: string[] = []
  await drain(journal, async (body) => {
    if (bodies.push(body) === 1) await journal.record('r1', deciding({ kind: 'left' }, 2))
    return allStored(body)
  })
  expect(bodies.map(sentIn)).toEqual([[idOf(1)], [idOf(2)]])
  expect(await idsLeft(journal)).toEqual([])
})

test('without an answer nothing is removed', async () => {
  const journal = await journalWith(2)
  const drained = await drain(journal, () => Promise.reject(new TypeError('Failed to fetch')))
  expect(drained).toEqual({ kind: 'stuck' })
  expect(await idsLeft(journal)).toEqual([idOf(1), idOf(2)])
})

test('a refused entry is kept with its reason and does not hold up the ones behind it', async () => {
  const journal = await journalWith(3)
  const problem = { status: 422, code: 'bad-commit', title: 'The location is too long.' }
  await drain(journal, async (body) => ({
    status: 200,
    body: {
      answers: sentIn(body).map((id) =>
        id === idOf(2) ? { id, problem } : { id, outcome: 'stored' },
      ),
    },
  }))
  const left = await journal.entries()
  expect(left.map((entry) => [entry.id, entry.refused])).toEqual([[idOf(2), problem]])
})

test('when a whole batch is refused, the good ones in it are delivered one by one', async () => {
  const journal = await journalWith(3)
  const problem = { status: 400, code: 'bad-request', title: 'Unreadable.' }
  await drain(journal, async (body) =>
    sentIn(body).includes(idOf(2)) ? { status: 400, body: problem } : allStored(body),
  )
  expect(await idsLeft(journal)).toEqual([idOf(2)])
})

test('progress that nobody signed for is never sent', async () => {
  const journal = await journalWith(1, aSession({ learner: 'anonymous', token: '' }))
  const drained = await drain(journal, () => Promise.reject(new Error('asked the endpoint')))
  expect(drained).toEqual({ kind: 'empty' })
  expect(await idsLeft(journal)).toEqual([idOf(1)])
})

test('a journal that cannot remove an entry does not make the sender go round in circles', async () => {
  const journal = { ...(await journalWith(1)), delivered: async () => {} }
  let requests = 0
  await drain(journal, (body) => {
    requests++
    return allStored(body)
  })
  expect(requests).toBe(1)
})

test('a closing page sends in one request, and keeps what it got no answer for', async () => {
  const journal = await journalWith(2)
  const bodies: string[] = []
  await flush(
    await journal.entries(),
    journal,
    async (body) => {
      bodies.push(body)
      return { status: 200, body: { answers: [{ id: idOf(1), outcome: 'stored' }] } }
    },
    () => {},
  )
  expect(bodies).toHaveLength(1)
  expect(await idsLeft(journal)).toEqual([idOf(2)])
})
