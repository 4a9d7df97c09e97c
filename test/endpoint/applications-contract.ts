import { beforeEach, describe, expect, test } from 'vitest'
import type { Applied } from '#lms/store/applications.ts'
import type { Fresh } from './store-contract.ts'

const noon = '2026-11-22T12:00:00.000Z'

/** What every store must do for applications. */
export function applicationsContract(
  name: string,
  open: () => Promise<Fresh>,
  missing?: string,
): void {
  describe(`the applications of the ${name} store`, () => {
    beforeEach((context) => {
      if (missing !== undefined) context.skip(missing)
    })

    test('are there after it was closed, oldest first, with who made them', async () => {
      const { store, reopen } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const one = applied('licence-application-one', key)
      const two = applied('licence-application-two', key)
      await store.applications.add(key, () => one)
      await store.applications.add(key, (own) => (own.length === 1 ? two : undefined))
      const again = await reopen()
      expect(await again.applications.all()).toEqual([
        { ...one, name: 'Megan Rees' },
        { ...two, name: 'Megan Rees' },
      ])
      expect(await again.applications.find(two.id)).toEqual({ ...two, name: 'Megan Rees' })
      expect(await again.applications.find('nothing')).toBeUndefined()
    })

    test('a form that is sent many times at once is one application', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const added = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          store.applications.add(key, (own) =>
            own.some(({ submission }) => submission === 'form-1')
              ? undefined
              : { ...applied(`licence-application-${index}`, key), submission: 'form-1' },
          ),
        ),
      )
      expect(added.filter((each) => each !== undefined)).toHaveLength(1)
      expect(await store.applications.all()).toHaveLength(1)
    })

    test('of two who decide at once, the second sees what the first decided', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const one = applied('licence-application-one', key)
      await store.applications.add(key, () => one)
      const decide = (to: 'refused' | 'approved') =>
        store.applications.change(one.id, (before) =>
          before?.state === 'submitted'
            ? { ...before, state: to, log: [...before.log, { at: noon, to, by: 'clerk' }] }
            : undefined,
        )
      const both = await Promise.all([decide('refused'), decide('approved')])
      const [won] = both.filter(({ after }) => after !== undefined)
      const [lost] = both.filter(({ after }) => after === undefined)
      expect(lost?.before?.state).toBe(won?.after?.state)
      expect((await store.applications.find(one.id))?.log).toHaveLength(2)
      expect(await store.applications.change('nothing', (before) => before)).toEqual({
        before: undefined,
        after: undefined,
      })
    })

    test('are given out and erased with their learner, and some can be forgotten alone', async () => {
      const { store } = await open()
      const megan = await store.learner('development:megan', 'Megan Rees')
      const ifan = await store.learner('development:ifan', 'Ifan')
      await store.applications.add(megan.key, () => applied('one', megan.key))
      await store.applications.add(ifan.key, () => applied('two', ifan.key))
      await store.applications.add(ifan.key, () => applied('three', ifan.key))
      const held = await store.held(megan.key)
      expect(held.find(({ table }) => table === 'applications')?.rows).toHaveLength(1)
      await store.erase(
        { learner: megan.key },
        { at: noon, by: null, action: 'erased', detail: null },
      )
      expect((await store.applications.all()).map(({ id }) => id)).toEqual(['two', 'three'])
      expect(await store.applications.forget(['two', 'one'])).toBe(1)
      expect((await store.applications.all()).map(({ id }) => id)).toEqual(['three'])
    })
  })
}

const applied = (id: string, learner: string): Applied => ({
  id,
  learner,
  kind: 'licence',
  post: 'clerk',
  language: 'cy',
  answers: { business_goal: 'Mwy o bobl\nyn dod i’r llyfrgell “heddiw”' },
  evidence: { course: { id: 'licence-to-post', completed: '2026-11-20' } },
  state: 'submitted',
  log: [{ at: noon, to: 'submitted', by: 'clerk' }],
  link: `link-${id}`,
  submission: `form-${id}`,
  made: noon,
  changed: noon,
})
