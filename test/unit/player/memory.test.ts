import { expect, test } from 'vitest'
import { memoryJournal } from '#player/journal/memory.ts'
import { journalContract } from './journal-contract.ts'

for (const [name, ask] of Object.entries(journalContract))
  test(`in memory, ${name}`, async () => {
    const { got, want } = await ask(memoryJournal())
    expect(got).toEqual(want)
  })
