import { beforeEach, describe, expect, test } from 'vitest'
import type { Feedback } from '#lms/store/feedback.ts'
import type { Fresh } from './store-contract.ts'

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`
const said = (id: string, rest: Partial<Feedback> = {}): Feedback => ({
  ...{ id, page: '/guidelines/crises/', language: 'cy', text: "Mae'r rhif yn hen.", made: at(9) },
  learner: null,
  ...rest,
})

/** What every store must do for what people say of pages. */
export function feedbackContract(name: string, open: () => Promise<Fresh>, missing?: string): void {
  describe(`what people say of pages, in the ${name} store`, () => {
    beforeEach((context) => {
      if (missing !== undefined) context.skip(missing)
    })

    test('is kept with the name of who wants an answer, and of nobody else', async () => {
      const { store, reopen } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      await store.feedback.put(said('one'), at(8))
      await store.feedback.put(said('two', { learner: key, made: at(10) }), at(9))
      const again = await reopen()
      expect(await again.feedback.all()).toEqual([
        { ...said('one'), name: null, done: null },
        { ...said('two', { learner: key, made: at(10) }), name: 'Megan Rees', done: null },
      ])
      expect(await again.feedback.since(at(9))).toBe(1)
    })

    test('is kept once where it came twice by one press, and again once it was done', async () => {
      const { store } = await open()
      expect(await store.feedback.put(said('one'), at(8))).toBe(true)
      expect(await store.feedback.put(said('two', { made: at(10) }), at(8))).toBe(false)
      expect(await store.feedback.put(said('three', { page: '/about/' }), at(8))).toBe(true)
      expect(await store.feedback.finish('one', at(11))).toBe(true)
      expect(await store.feedback.finish('one', at(12))).toBe(false)
      expect(await store.feedback.put(said('four', { made: at(12) }), at(8))).toBe(true)
      expect((await store.feedback.all()).map(({ id, done }) => [id, done])).toEqual([
        ['three', null],
        ['four', null],
        ['one', at(11)],
      ])
      expect(await store.feedback.forget(['one', 'four', 'nine'])).toBe(2)
    })

    test('goes when whoever said it is erased, and is told to them before', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      await store.feedback.put(said('one', { learner: key }), at(8))
      await store.feedback.put(said('two'), at(8))
      expect((await store.held(key)).find(({ table }) => table === 'feedback')?.rows).toMatchObject(
        [{ id: 'one', text: "Mae'r rhif yn hen." }],
      )
      await store.erase({ learner: key }, { at: at(12), by: null, action: 'erased', detail: null })
      expect((await store.feedback.all()).map(({ id }) => id)).toEqual(['two'])
    })
  })
}
