import { expect, test } from 'vitest'
import { dependable, type Keeping } from '#player/journal/dependable.ts'
import type { Journal } from '#player/journal/journal.ts'
import { memoryJournal } from '#player/journal/memory.ts'
import { journalContract } from './journal-contract.ts'
import { aSession, aState, deciding, idOf } from './samples.ts'

/** A device whose disk fills up when the test says so. */
function filling(): { disk: Journal; fill(): void } {
  const disk = memoryJournal()
  let full = false
  const refusing = async () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  }
  return {
    disk: { ...disk, record: (...given) => (full ? refusing() : disk.record(...given)) },
    fill: () => {
      full = true
    },
  }
}

for (const [name, ask] of Object.entries(journalContract))
  test(`without a device to store on, ${name}`, async () => {
    const { got, want } = await ask(dependable(undefined))
    expect(got).toEqual(want)
  })

test('when the disk is full, steps go on in memory with the next sequence number, and it is told once', async () => {
  const { disk, fill } = filling()
  const told: Keeping[] = []
  const journal = dependable(disk, (keeping) => told.push(keeping))
  await journal.open(aSession(), aState())
  await journal.record('r1', deciding({ kind: 'saw', item: 'why' }, 1))
  fill()
  await journal.record('r1', deciding({ kind: 'saw', item: 'voice' }, 2))
  await journal.record('r1', deciding({ kind: 'left' }, 3))
  expect((await journal.entries()).map((entry) => [entry.id, entry.sequence])).toEqual([
    [idOf(1), 1],
    [idOf(2), 2],
    [idOf(3), 3],
  ])
  expect((await journal.state('anna', 'posting'))?.seen).toEqual(['why', 'voice'])
  expect([told, journal.keeping()]).toEqual([['full'], 'full'])
})

test('what the device still holds is delivered after its disk is full', async () => {
  const { disk, fill } = filling()
  const journal = dependable(disk)
  await journal.open(aSession(), aState())
  await journal.record('r1', deciding({ kind: 'left' }, 1))
  fill()
  await journal.record('r1', deciding({ kind: 'left' }, 2))
  await journal.delivered(idOf(1), 'stored')
  await journal.delivered(idOf(2), 'stored')
  expect(await journal.entries()).toEqual([])
})
