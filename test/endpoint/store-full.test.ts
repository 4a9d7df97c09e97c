/** A disk that is full, and one that cannot be written: nothing is acknowledged that is not stored, and with room again all goes on. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { outlines } from '#lms/attempts/outline.ts'
import { sqliteStore } from '#lms/store/sqlite/store.ts'
import { verify } from '#lms/store/verify/verify.ts'
import type { Commit } from '#model/wire/commit.ts'
import { kill, standby } from '../support/instance.ts'
import { people } from '../support/people.ts'
import { type Browser, commitOf, signedIn } from './support/browser.ts'
import { temporary, write } from './support/running.ts'
import { site } from './support/site.ts'

const tried = (command: string, ...words: string[]) => spawnSync(command, words).status === 0
const isRoot = process.getuid?.() === 0

type Narrow = {
  what: string
  missing: string | undefined
  /** Makes it narrow; answers what the endpoint must be run under. */
  begin(data: string): string[]
  says: string
  makeRoom(data: string, pid: number): void
}

const ways: readonly Narrow[] = [
  {
    what: 'a disk that is full',
    missing: isRoot ? undefined : 'only root can mount a small disk',
    begin: (data) => {
      mount(data, 'size=1m')
      return []
    },
    says: 'cannot grow: free space on its disk',
    makeRoom: (data) => void execFileSync('mount', ['-o', 'remount,size=64m', data]),
  },
  {
    what: 'files that may not grow any more',
    missing: tried('prlimit', '--version') ? undefined : 'prlimit is not installed',
    // Without the trap, the kernel would end the process instead of failing the write.
    begin: () => [
      'sh',
      '-c',
      'trap "" XFSZ; exec "$@"',
      'sh',
      'prlimit',
      '--fsize=900000:unlimited',
    ],
    says: 'the disk reported an error',
    makeRoom: (_, pid) => void execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited']),
  },
]

function mount(folder: string, options: string): void {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
}

describe.each(ways)('$what:', ({ missing, begin, says, makeRoom }) => {
  test('refuses in words, stores what it acknowledged and nothing else, and goes on with room again', async (context) => {
    if (missing !== undefined) context.skip(missing)
    const folder = temporary()
    const [dist, data] = [join(folder, 'dist'), join(folder, 'var')]
    write(dist, { 'index.html': '<h1>Home</h1>' })
    const under = begin(data)
    const { start, process } = await standby({ dist, data, under })
    onTestFinished(() => kill(process))
    const { url, log } = await start(0)
    const sessions = await Promise.all(
      people.slice(0, 4).map(async ({ id }) => {
        const browser = await signedIn(url, id)
        return { browser, token: (await browser.register('licence-to-post')).token }
      }),
    )

    const acknowledged: string[] = []
    const refused: { browser: Browser; commit: Commit }[] = []
    await Promise.all(
      sessions.map(async ({ browser, token }) => {
        for (let sequence = 1; sequence <= 20; sequence++) {
          const commit = commitOf(token, { sequence, cmi: { suspend_data: 'x'.repeat(15_000) } })
          const { status, json } = await browser.post('/lms/commits', commit)
          if (status === 200) acknowledged.push(commit.id)
          else {
            expect(json).toMatchObject({ status: 503, code: 'store-unavailable' })
            refused.push({ browser, commit })
          }
        }
      }),
    )
    expect(acknowledged.length).toBeGreaterThan(4)
    expect(refused.length).toBeGreaterThan(4)
    expect(log.join('')).toContain(says)
    expect((await sessions[0]!.browser.get('/lms/health')).status).toBe(200)

    makeRoom(data, process.pid!)
    for (const { browser, commit } of refused) {
      const { json } = await browser.post('/lms/commits', commit)
      // Never "already-had-it": what was refused was not kept.
      expect(json).toEqual({
        id: commit.id,
        outcome: expect.stringMatching(/^(stored|older-than-mine)$/),
      })
      acknowledged.push(commit.id)
    }
    await kill(process)

    const store = sqliteStore(join(data, 'moothall.sqlite'))
    onTestFinished(() => store.close())
    const all = await Promise.all((await store.learners()).map(({ key }) => store.history(key)))
    const kept = all.flatMap(({ lines }) => lines.map(({ id }) => id))
    expect(kept.toSorted()).toEqual(acknowledged.toSorted())
    expect(await verify(store, outlines(site))).toMatchObject({ faults: [], notes: [] })
  }, 120_000)
})

test('on a disk that cannot be written the endpoint does not start, and says why', async (context) => {
  if (!isRoot) context.skip('only root can mount a disk')
  const folder = temporary()
  const [dist, data] = [join(folder, 'dist'), join(folder, 'var')]
  write(dist, { 'index.html': '<h1>Home</h1>' })
  mount(data, 'size=1m')
  await sqliteStore(join(data, 'moothall.sqlite')).close()
  execFileSync('mount', ['-o', 'remount,ro', data])
  const { start, process } = await standby({ dist, data })
  onTestFinished(() => kill(process))
  await expect(start(0)).rejects.toThrow(
    `${join(data, 'moothall.sqlite')} cannot be opened: see that its folder exists and that the account that runs Moothall may write there.`,
  )
}, 60_000)
