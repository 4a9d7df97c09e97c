import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesUnder } from '#lib/files.ts'
import { openFolder } from '#site/folder.ts'
import { loadSite } from '#site/load.ts'

function folderWithLinks(links: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-links-'))
  for (const folder of ['docs', 'public', '.git']) mkdirSync(join(dir, folder))
  writeFileSync(join(dir, 'docs/a.md'), '# A\n\nWords.\n')
  writeFileSync(join(dir, '.git/config'), '')
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(dir, path))
  return dir
}

test('a link to a file or a folder inside the site is followed', () => {
  const dir = folderWithLinks({ 'b.md': 'docs/a.md', more: 'docs' })
  expect(filesUnder(dir)).toEqual(['b.md', 'docs/a.md', 'more/a.md'])
})

test('a link that leaves the site, is broken or runs in a circle is told, and not followed', () => {
  const dir = folderWithLinks({
    'docs/all': '..',
    'docs/gone.md': 'nowhere.md',
    'docs/host.md': '/etc/hostname',
    'docs/self': 'self',
    'docs/secret': '../.git/config',
  })
  const { files, findings } = openFolder(dir, false)
  expect(files).toEqual(['docs/a.md'])
  expect(findings.map(({ file, code, message }) => `${file} ${code} ${message}`).sort()).toEqual([
    'docs/all file/link This is a link to a folder that it lies in.',
    'docs/gone.md file/link This is a link to a file or a folder that is not there.',
    'docs/host.md file/link This is a link out of the content of the site folder.',
    'docs/secret file/link This is a link out of the content of the site folder.',
    'docs/self file/link This is a link to a file or a folder that is not there.',
  ])
})

test('two folders that link to each other are read once around', () => {
  const dir = folderWithLinks({ 'docs/other': '../public', 'public/back': '../docs' })
  expect(openFolder(dir, false).findings.map((each) => each.file)).toEqual([
    'docs/other/back',
    'public/back/other',
  ])
})

test('in public/ such a link stays an error in lenient mode, since the build would copy what is behind it', async () => {
  const dir = folderWithLinks({ 'public/host': '/etc/hostname', 'docs/host.md': '/etc/hostname' })
  const { findings } = await loadSite(dir, { lenient: true })
  const links = findings.filter((each) => each.code === 'file/link')
  expect(links.map((each) => `${each.severity} ${each.file}`)).toEqual([
    'warning docs/host.md',
    'error public/host',
  ])
})
