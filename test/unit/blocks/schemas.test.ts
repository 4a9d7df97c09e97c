import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schemaFiles } from '../../../schemas/files.ts'

const folder = join(import.meta.dirname, '../../../schemas')

test('the schemas for editors are those of the checker: after a change, run "npm run schemas"', () => {
  const there = readdirSync(folder).filter((file) => file.endsWith('.json'))
  const written = new Map(there.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
  expect(written).toEqual(schemaFiles())
})

test('an editor is told what a field is for, and which must be there', () => {
  const course = JSON.parse(schemaFiles().get('course.json')!)
  expect(course.properties.minutes.description).toBe('How long it takes.')
  expect(course.required).toContain('owner_post')
  expect(course.required).not.toContain('assessment')
  expect(course.additionalProperties).toBe(false)
})
