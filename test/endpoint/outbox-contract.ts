import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Statement } from '#lms/forward/statement.ts'
import type { Store } from '#lms/store/store.ts'
import type { Fresh } from './store-contract.ts'

/** What every store must do for statements on their way to an LRS, and for jobs that one instance does at a time. */
export function outboxContract(name: string, open: () => Promise<Fresh>, missing?: string): void {
  describe(`the outbox of the ${name} store`, () => {
    beforeEach((context) => {
      if (missing !== undefined) context.skip(missing)
    })

    test('keeps statements in the order of what happened, after it was closed too, and a repeat once', async () => {
      const { store, reopen } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const [one, two, three] = [statement(key), statement(key), statement(key)]
      await told(store, key, [one, two])
      await told(store, key, [two, three])
      const again = await reopen()
      expect((await again.outbox.waiting(10)).map((each) => each.statement)).toEqual([
        one,
        two,
        three,
      ])
      expect(await again.outbox.waiting(1)).toEqual([
        {
          id: one.id,
          learner: key,
          name: 'Megan Rees',
          course: 'know-the-rules',
          statement: one,
          state: 'waiting',
        },
      ])
      await again.outbox.delivered([one.id, two.id])
      expect((await again.outbox.waiting(10)).map(({ id }) => id)).toEqual([three.id])
    })

    test('a decision that fails tells nothing', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const failing = store.change({ learner: key, courses: [] }, () => {
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      const unknown = statement('nobody')
      await expect(told(store, key, [statement(key), unknown])).rejects.toThrow()
      expect(await store.outbox.count()).toEqual({ waiting: 0, dead: 0 })
    })

    test('a dead letter says why, and can be sent again in its old place, or dropped', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const [one, two] = [statement(key), statement(key)]
      await told(store, key, [one, two])
      await store.outbox.bury(one.id, 'it answered 400: bad verb')
      expect(await store.outbox.count()).toEqual({ waiting: 1, dead: 1 })
      expect((await store.outbox.waiting(10)).map(({ id }) => id)).toEqual([two.id])
      expect(await store.outbox.find(one.id)).toMatchObject({
        state: 'dead',
        reason: 'it answered 400: bad verb',
      })
      expect(await store.outbox.resend([two.id])).toBe(0)
      expect(await store.outbox.resend()).toBe(1)
      expect((await store.outbox.waiting(10)).map(({ id }) => id)).toEqual([one.id, two.id])
      expect(await store.outbox.drop([one.id])).toBe(0)
      await store.outbox.bury(two.id, 'no')
      expect(await store.outbox.drop([two.id])).toBe(1)
      expect(await store.outbox.find(two.id)).toBeUndefined()
    })

    test('a job is held by one at a time, until it is released or its time is over', async () => {
      const { store } = await open()
      expect(await store.leases.hold('forward', 'one', 60)).toBe(true)
      expect(await store.leases.hold('forward', 'two', 60)).toBe(false)
      expect(await store.leases.hold('forward', 'one', 60)).toBe(true)
      await store.leases.release('forward', 'two')
      expect(await store.leases.hold('forward', 'two', 60)).toBe(false)
      await store.leases.release('forward', 'one')
      expect(await store.leases.hold('forward', 'two', -1)).toBe(true)
      expect(await store.leases.hold('forward', 'one', 60)).toBe(true)
    })
  })
}

const told = (store: Store, learner: string, statements: Statement[]) =>
  store.change({ learner, courses: ['know-the-rules'] }, () => ({
    told: { course: 'know-the-rules', statements },
  }))

export const statement = (learner: string): Statement => ({
  id: randomUUID(),
  actor: {
    objectType: 'Agent',
    account: { homePage: 'https://social.onnen.example/', name: learner },
  },
  verb: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'read' } },
  object: { objectType: 'Activity', id: 'https://social.onnen.example/learn/know-the-rules/' },
  context: {
    registration: randomUUID(),
    contextActivities: { grouping: [], category: [] },
    platform: 'Social media',
    language: 'cy',
  },
  timestamp: '2026-11-22T12:00:00.000Z',
})
