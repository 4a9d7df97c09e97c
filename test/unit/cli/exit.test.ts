import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { untilInterrupted } from '#cli/building/interruption.ts'
import { refusalIn } from '#cli/exit.ts'

const refused = (code: string, path: string) => Object.assign(new Error(code), { code, path })

test('a folder that must not be written and a full disk are told in a sentence that names the path', () => {
  expect(refusalIn(refused('EACCES', '/site/.moothall'))).toBe(
    '/site/.moothall must not be read or written by this user; change its permissions (EACCES).',
  )
  const wrapped = new Error('The index failed', { cause: refused('ENOSPC', '/site/dist/a') })
  expect(refusalIn(wrapped)).toBe('/site/dist/a cannot be written: the disk is full (ENOSPC).')
})

test('what the system itself throws is told so', () => {
  const file = join(tmpdir(), `moothall-exit-${process.pid}`)
  writeFileSync(file, '')
  try {
    mkdirSync(join(file, 'dist'))
  } catch (error) {
    expect(refusalIn(error)).toBe(`${file}/dist is a file where a folder is needed (ENOTDIR).`)
  }
  expect.assertions(1)
})

test('a bug keeps its stack', () => {
  expect(refusalIn(new TypeError('x is not a function'))).toBeUndefined()
})

test('a build that is told to stop says that the last good site is untouched', async () => {
  const listening = process.listenerCount('SIGTERM')
  const work = untilInterrupted(async (signal) => {
    process.emit('SIGTERM')
    signal.throwIfAborted()
  })
  await expect(work).rejects.toThrow('the last good site is untouched')
  expect(process.listenerCount('SIGTERM')).toBe(listening)
})
