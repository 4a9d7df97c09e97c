import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keepDesks } from '../../../src/cli/desks/keep.ts'
import { given, today } from '../desks/quiet.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'moothall-desks-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}

test('every desk and the report on accounts are kept whole, and nothing beside them', async () => {
  const data = folder()
  expect(await keepDesks(given(), data)).toBe(0)
  expect(readdirSync(join(data, 'desks')).sort()).toEqual([
    'accounts.json',
    'champion.json',
    'coordinator.json',
    'technician.json',
  ])
  const champion = JSON.parse(readFileSync(join(data, 'desks/champion.json'), 'utf8'))
  expect(champion).toEqual({ role: 'champion', day: today, matters: [] })
})

test('a file in the place of the folder is said in one sentence', async () => {
  const data = folder()
  writeFileSync(join(data, 'desks'), 'notes')
  await expect(keepDesks(given(), data)).rejects.toThrow('is a file where the folder of the desks')
})
