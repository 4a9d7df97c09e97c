import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { type Desk, deskRoles } from '#model/desk.ts'
import { healthCodes, healthPoints } from '#model/health.ts'
import { builtTexts } from '../support/built-texts.ts'

const sample = inject('sampleSite')
const kept = (name: string) => readFileSync(join(sample, 'var/desks', `${name}.json`), 'utf8')
const desks = deskRoles.map((role) => JSON.parse(kept(role)) as Desk)
const texts = builtTexts(join(sample, 'dist'))

test('the build keeps a desk for each role, of the day that it was built for', () => {
  for (const { day, matters } of desks) {
    expect(day).toBe('2026-11-22')
    expect(matters.length).toBeGreaterThan(2)
  }
})

test('no matter of a desk is anywhere in what is built', () => {
  const matters = desks.flatMap((desk) => desk.matters)
  const words = matters.flatMap(({ id, needs }) => [id, needs.en, needs.cy ?? needs.en])
  expect(words.filter((word) => texts.some(({ text }) => text.includes(word)))).toEqual([])
})

test('what only the roles may know of an account’s health is in the report and not in what is built', () => {
  const hidden = healthCodes.filter((code) => !healthPoints[code].public)
  const report = kept('accounts')
  for (const code of hidden) expect(report).toContain(code)
  const pages = texts.filter(({ file }) => /\.(html|json)$/.test(file))
  expect(hidden.filter((code) => pages.some(({ text }) => text.includes(code)))).toEqual([])
})

test('the pages of desks in what is built say the way to them', () => {
  for (const role of deskRoles) {
    const page = readFileSync(join(sample, `dist/desks/${role}/index.html`), 'utf8')
    expect(page).toContain(`href="/lms/desks/${role}"`)
  }
})
