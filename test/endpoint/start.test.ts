import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporary, write } from './support/running.ts'

const cli = join(import.meta.dirname, '../../src/cli/moothall.ts')

/** `moothall start` on a site with somebody to try the sign-in as; it never gets as far as to build. */
function start(...more: string[]) {
  const site = temporary()
  write(site, {
    'moothall.yaml':
      'name: Dyffryn Onnen\nendpoint:\n  development_people:\n    - { id: megan, name: Megan Rees }\n',
    'var/moothall.sqlite': 'Minutes of the meeting of 22 November',
  })
  const words = ['start', '--site', site, '--port', '0', ...more]
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr, built: existsSync(join(site, 'dist')) }
}

test('start says before it builds that the address is open to anybody', () => {
  expect(start('--host', '0.0.0.0')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('Anybody who can reach "0.0.0.0" could sign in as anyone'),
    built: false,
  })
})

test('start says before it builds that the database is none', () => {
  expect(start()).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('moothall.sqlite is not a database'),
    built: false,
  })
})
