import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readJson } from '#lib/yaml.ts'
import { openFolder } from '#site/folder.ts'
import { readSettings } from '#site/read-settings.ts'

test('a setting named like something that every object has is an unknown field, and no more', () => {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-names-'))
  writeFileSync(join(dir, 'moothall.yaml'), 'name: Onnen\nconstructor: x\ntoString: y\n')
  const folder = openFolder(dir, false)
  readSettings(folder)
  expect(folder.findings.map(({ code, line }) => `${line} ${code}`)).toEqual([
    '2 value/unknown-field',
    '3 value/unknown-field',
  ])
})

test('JSON that an editor saved with a byte order mark is read', () => {
  expect(readJson('\uFEFF{"a": 1}').value).toEqual({ a: 1 })
})
