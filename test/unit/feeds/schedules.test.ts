import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { feeds } from '../../../src/cli/commands/feeds.ts'

const examples = join(import.meta.dirname, '../../../examples')
const text = (name: string) => readFileSync(join(examples, name), 'utf8')
const files = ['moothall-feeds.service', 'feeds.crontab', 'feeds-ci.yml']

test.each(files)('%s runs the command with options that it has', (name) => {
  const options = [...text(name).matchAll(/moothall\.ts feeds([^;'"\n]*)/g)].map(
    ([, rest]) => rest!,
  )
  expect(options).not.toEqual([])
  const known = feeds().options.map(({ long }) => long)
  for (const each of options.join(' ').match(/--[a-z]+/g)!) expect(known).toContain(each)
})

test('the job for CI is YAML with a schedule, a limit of time and no secret in it', () => {
  const { on, jobs } = parse(text('feeds-ci.yml'))
  expect(on.schedule[0].cron.split(' ')).toHaveLength(5)
  expect(jobs.refresh['timeout-minutes']).toBe(45)
  expect(text('feeds-ci.yml')).toMatch(/TOKEN: \$\{\{ secrets\.MOOTHALL_FACEBOOK_TOKEN \}\}/)
})

test('the line for cron has five fields of time and one command', () => {
  const lines = text('feeds.crontab')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^(\S+ ){5}cd \/opt\/moothall && flock -n /)
})

test('systemd finds nothing wrong with the timer and its service', (context) => {
  const systemd = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find(existsSync)
  if (!systemd) return context.skip('this machine has no systemd-analyze')
  const folder = mkdtempSync(join(tmpdir(), 'moothall-units-'))
  try {
    const units = ['moothall-feeds.service', 'moothall-feeds.timer']
    // The program is not installed here; that a program is named is what matters.
    for (const name of units)
      writeFileSync(join(folder, name), text(name).replaceAll(/\/opt\/\S+\/node /g, '/bin/true '))
    const said = execFileSync(
      systemd,
      ['verify', '--man=no', ...units.map((name) => join(folder, name))],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    )
    expect(said).toBe('')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
