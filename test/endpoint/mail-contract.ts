import { beforeEach, describe, expect, test } from 'vitest'
import type { Letter } from '#lms/store/mail.ts'
import type { Fresh } from './store-contract.ts'

const [nine, ten, eleven] = ['09', '10', '11'].map((hour) => `2026-11-22T${hour}:00:00.000Z`) as [
  string,
  string,
  string,
]

/** What every store must do for mail that is to be sent. */
export function mailContract(name: string, open: () => Promise<Fresh>, missing?: string): void {
  describe(`the mail of the ${name} store`, () => {
    beforeEach((context) => {
      if (missing !== undefined) context.skip(missing)
    })

    test('gives out what waits, oldest first, after it was closed too, and takes each id once', async () => {
      const { store, reopen } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      expect(await store.mail.put([letter('one', key), letter('two')], ten)).toBe(2)
      expect(await store.mail.put([letter('two'), letter('three')], eleven)).toBe(1)
      const again = await reopen()
      expect(await again.mail.next(nine)).toBeUndefined()
      expect(await again.mail.next(ten)).toEqual({
        ...letter('one', key),
        state: 'waiting',
        tries: 0,
        not_before: ten,
        made: ten,
        reason: null,
      })
      expect((await again.mail.list()).map(({ id }) => id)).toEqual(['one', 'two', 'three'])
    })

    test('a letter is taken by one, and what was sent is forgotten but for its id', async () => {
      const { store } = await open()
      await store.mail.put([letter('one')], nine)
      expect(await Promise.all([store.mail.take('one'), store.mail.take('one')])).toEqual([
        true,
        false,
      ])
      expect(await store.mail.next(ten)).toBeUndefined()
      await store.mail.sent('one')
      expect(await store.mail.list()).toEqual([])
      expect(await store.mail.put([letter('one')], ten)).toBe(0)
    })

    test('one that could not be sent waits until its time, and counts its tries', async () => {
      const { store } = await open()
      await store.mail.put([letter('one'), letter('two')], nine)
      await store.mail.take('one')
      await store.mail.later('one', eleven, 'greylisted', true)
      await store.mail.take('two')
      await store.mail.later('two', ten, 'no answer', false)
      expect(await store.mail.next(ten)).toMatchObject({ id: 'two', tries: 0 })
      expect(await store.mail.next(eleven)).toMatchObject({
        id: 'one',
        tries: 1,
        reason: 'greylisted',
      })
    })

    test('one that was being sent by somebody who is gone waits for a person, and is not sent by itself', async () => {
      const { store } = await open()
      await store.mail.put([letter('one'), letter('two')], nine)
      await store.mail.take('one')
      expect(await store.mail.unsure('it may have arrived')).toBe(1)
      await store.mail.bury('two', 'no such person')
      expect(await store.mail.next(eleven)).toBeUndefined()
      expect(await store.mail.retry(ten, ['one', 'three'])).toBe(1)
      expect(await store.mail.next(ten)).toMatchObject({ id: 'one' })
      expect(await store.mail.retry(ten)).toBe(1)
    })
  })
}

const letter = (id: string, learner: string | null = null): Letter => ({
  id,
  learner,
  recipient: 'megan@onnen.example',
  subject: 'Your licence',
  text: 'Ŵ',
  html: '<p>Ŵ</p>',
})
