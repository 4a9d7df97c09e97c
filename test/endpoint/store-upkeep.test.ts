import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { outlines } from '#lms/attempts/outline.ts'
import { backup } from '#lms/store/backup.ts'
import { openStore, type Place } from '#lms/store/open.ts'
import { restore } from '#lms/store/restore.ts'
import type { History, Store } from '#lms/store/store.ts'
import { verify } from '#lms/store/verify/verify.ts'
import { commitOf, seen, signedIn } from './support/browser.ts'
import { running, temporary } from './support/running.ts'
import { site } from './support/site.ts'
import { type Kind, kinds, stopStores, tamper } from './support/stores.ts'

const folder = mkdtempSync(join(tmpdir(), 'moothall-'))
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stopStores()
})

const known = outlines(site)

/** A real endpoint on a new store. */
async function endpoint(kind: Kind, place?: Place) {
  place ??= await kind.place()
  vi.stubEnv('MOOTHALL_DATABASE_URL', place.kind === 'sqlite' ? '' : place.address)
  onTestFinished(() => void vi.unstubAllEnvs())
  const data = place.kind === 'sqlite' ? dirname(place.file) : temporary()
  return { place, ...(await running({ data })) }
}

/** Megan completes a course and passes a test on two devices; Ifan begins, and fails it. */
async function used(kind: Kind, at?: Place): Promise<Place> {
  const { url, place, close } = await endpoint(kind, at)
  for (const [person, answer] of [
    ['megan', 'a'],
    ['ifan', 'b'],
  ] as const) {
    const browser = await signedIn(url, person)
    const reading = await browser.register('know-the-rules')
    const ids = person === 'megan' ? ['why', 'how'] : ['why']
    await browser.post('/lms/commits', commitOf(reading.token, { cmi: seen(...ids) }))
    const first = await browser.register('licence-to-post')
    const second = await browser.register('licence-to-post')
    const test = first.attempt.tests[0]!
    const interactions = test.questions.map(({ id }) => ({
      id,
      type: 'choice' as const,
      learner_response: answer,
    }))
    const commits = [
      commitOf(second.token, { cmi: { location: 'voice', suspend_data: '{"choices":{}}' } }),
      commitOf(first.token, { language: 'cy', cmi: seen('voice') }),
      commitOf(second.token, { sequence: 2, cmi: seen('consent') }),
      commitOf(first.token, { sequence: 2, submits: test.id, cmi: { interactions } }),
    ]
    for (const commit of commits)
      expect((await browser.post('/lms/commits', commit)).status).toBe(200)
  }
  await close()
  return place
}

let soundCopy: Promise<string> | undefined
/** A used record's file, to be copied. */
async function sound(): Promise<string> {
  const file = join(folder, 'moothall.sqlite')
  soundCopy ??= used(kinds[0]!, { kind: 'sqlite', file }).then(() => file)
  return soundCopy
}

async function withStore<Value>(place: Place, work: (store: Store) => Promise<Value>) {
  const store = await openStore(place, { create: false })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const histories = (place: Place): Promise<History[]> =>
  withStore(place, async (store) =>
    Promise.all((await store.learners()).map(({ key }) => store.history(key))),
  )
const verified = (place: Place) => withStore(place, (store) => verify(store, known))
const copied = async (place: Place): Promise<string> => {
  const file = join(temporary(), 'backup.sqlite')
  await withStore(place, (store) => backup(store, file))
  return file
}

describe.each(kinds)('$name:', (kind) => {
  beforeEach((context) => {
    if (kind.missing !== undefined) context.skip(kind.missing)
  })

  test('a record that was only ever used is sound', async () => {
    const place = await used(kind)
    expect(await verified(place)).toEqual({
      learners: 2,
      commits: 10,
      attempts: 5,
      tests: 2,
      faults: [],
      notes: [],
    })
  })

  test('a commit that never came is noted, and is no fault', async () => {
    const { url, place, close } = await endpoint(kind)
    const megan = await signedIn(url)
    const { token } = await megan.register('know-the-rules')
    for (const sequence of [1, 4])
      await megan.post('/lms/commits', commitOf(token, { sequence, cmi: seen('why') }))
    await close()
    const { faults, notes } = await verified(place)
    expect(faults).toEqual([])
    expect(notes.map(({ message }) => message)).toEqual([
      'Device session 1 has 2 of its 4 commits: the others are still on the device, or were refused.',
    ])
  })

  test('a course that was edited since explains what it may, and nothing else', async () => {
    const place = await used(kind)
    const [reading, licence] = site.courses
    const shorter = { ...reading!, version: 'two', lessons: ['why', 'when'] }
    const edited = outlines({ ...site, courses: [shorter, licence!] })
    const { faults, notes } = await withStore(place, (store) => verify(store, edited))
    expect(faults).toEqual([])
    expect(new Set(notes.map(({ code }) => code))).toEqual(new Set(['record/older-course']))
    await tamper(
      place,
      "UPDATE attempts SET completed = '2026-01-01' WHERE course = 'know-the-rules'",
    )
    const again = await withStore(place, (store) => verify(store, edited))
    expect(again.faults.map(({ code }) => code)).toContain('record/differs')
  })

  test('a backup that is made while learners commit is whole and sound', async () => {
    const { url, place } = await endpoint(kind)
    const megan = await signedIn(url)
    const { token } = await megan.register('licence-to-post')
    let done = false
    let sequence = 0
    const before: string[] = []
    const work = (async () => {
      while (!done) {
        const commit = commitOf(token, { sequence: ++sequence, cmi: { location: 'voice' } })
        if ((await megan.post('/lms/commits', commit)).status === 200) before.push(commit.id)
      }
    })()
    while (before.length < 20) await new Promise((resolve) => setImmediate(resolve))
    const acknowledged = [...before]
    const file = await copied(place)
    done = true
    await work
    const copy: Place = { kind: 'sqlite', file }
    expect(await verified(copy)).toMatchObject({ learners: 1, faults: [], notes: [] })
    const ids = (await histories(copy)).flatMap(({ lines }) => lines.map(({ id }) => id))
    expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([])
    expect(readdirSync(dirname(file))).toEqual(['backup.sqlite'])
  })

  test('a backup is restored into either kind of store, and all goes on', async () => {
    const place = await used(kind)
    const before = await histories(place)
    const file = await copied(place)
    for (const other of kinds.filter(({ missing }) => missing === undefined)) {
      const { place: target, close, url } = await endpoint(other)
      const stranger = await signedIn(url)
      await stranger.register('know-the-rules')
      await close()
      await restore(file, target, { replace: true })
      expect(await histories(target)).toEqual(before)
      const data = target.kind === 'sqlite' ? dirname(target.file) : temporary()
      const again = await running({ data })
      const megan = await signedIn(again.url)
      const { token } = await megan.register('know-the-rules')
      const answer = await megan.post('/lms/commits', commitOf(token, { cmi: seen('why') }))
      expect(answer.json).toMatchObject({ outcome: 'stored' })
      await again.close()
      expect((await verified(target)).faults).toEqual([])
    }
  })

  test('a backup is not restored over records unless one says so', async () => {
    const place = await used(kind)
    const before = await histories(place)
    const file = await copied(place)
    await expect(restore(file, place)).rejects.toThrow('has records in it already: add --replace')
    expect(await histories(place)).toEqual(before)
  })

  test('a damaged backup is refused before anything is touched', async () => {
    const place = await used(kind)
    const before = await histories(place)
    const file = await copied(place)
    const bytes = readFileSync(file)
    bytes.fill(0xee, 4096, 20_000)
    writeFileSync(file, bytes)
    await expect(restore(file, place, { replace: true })).rejects.toThrow(`${file} is damaged`)
    expect(await histories(place)).toEqual(before)
  })
})

test.each([
  ['a score', 'UPDATE attempts SET correct = 1 WHERE passed IS NOT NULL', 'record/differs'],
  [
    'a pass',
    "UPDATE attempts SET passed = '2026-01-01T00:00:00.000Z' WHERE tested = 1 AND passed IS NULL",
    'record/differs',
  ],
  [
    'a completion that is taken away',
    "UPDATE attempts SET completed = NULL WHERE course = 'know-the-rules'",
    'record/differs',
  ],
  [
    'a lesson',
    `UPDATE attempts SET seen = '["why","how"]' WHERE seen = '["why"]'`,
    'record/differs',
  ],
  [
    'a place',
    "UPDATE attempts SET location = 'consent' WHERE location = 'voice'",
    'record/differs',
  ],
  [
    'an attempt that is gone',
    "DELETE FROM attempts WHERE course = 'licence-to-post'",
    'record/differs',
  ],
  [
    'a column of an attempt',
    "UPDATE attempts SET seen = 'why' WHERE completed IS NULL",
    'record/damaged',
  ],
  [
    'the marks of a test',
    'UPDATE tests SET passed = 1, correct = 2, scaled = 1 WHERE passed = 0',
    'test/marked-wrong',
  ],
  [
    'a test that was never handed in',
    'UPDATE commits SET body = replace(body, \'"submits"\', \'"sco"\')',
    'test/marked-wrong',
  ],
  ['the body of a commit', "UPDATE commits SET body = '{'", 'journal/damaged'],
  ['a sequence', 'UPDATE commits SET sequence = 7 WHERE sequence = 2', 'journal/damaged'],
  [
    'an answer',
    "UPDATE commits SET outcome = 'stored' WHERE outcome = 'older-than-mine'",
    'journal/outcome',
  ],
  [
    'a commit that is gone',
    "DELETE FROM commits WHERE outcome = 'stored' AND sequence = 2",
    'record/differs',
  ],
])('%s that was changed behind the endpoint is found', async (_, sql, code) => {
  const place: Place = { kind: 'sqlite', file: join(temporary(), 'moothall.sqlite') }
  copyFileSync(await sound(), place.file)
  await tamper(place, sql)
  const { faults } = await verified(place)
  expect(faults.map((flaw) => flaw.code)).toContain(code)
  expect(JSON.stringify(faults)).not.toMatch(/Megan|Ifan/)
})

test('a backup does not write over a file that is there', async () => {
  const place = await used(kinds[0]!)
  const file = join(temporary(), 'notes.txt')
  writeFileSync(file, 'Minutes')
  await expect(withStore(place, (store) => backup(store, file))).rejects.toThrow(
    `${file} is there already`,
  )
  expect(readFileSync(file, 'utf8')).toBe('Minutes')
})

test('a backup is not restored under an endpoint that runs', async () => {
  const { place, url } = await endpoint(kinds[0]!)
  await signedIn(url)
  const file = await copied(place)
  await expect(restore(file, place, { replace: true })).rejects.toThrow('stop the endpoint first')
})

test('what a backup replaces is kept beside it, also where it is damaged', async () => {
  const place = await used(kinds[0]!)
  if (place.kind !== 'sqlite') throw new Error('This is about files.')
  const file = await copied(place)
  writeFileSync(place.file, 'Minutes')
  const { before } = await restore(file, place, { replace: true })
  expect(readFileSync(before!, 'utf8')).toBe('Minutes')
  expect((await verified(place)).faults).toEqual([])
})

test('a backup of an older Moothall is restored, and stays what it is', async () => {
  const file = join(temporary(), 'old.sqlite')
  const folder = new URL('../../src/lms/store/sqlite/migrations/', import.meta.url)
  using db = new DatabaseSync(file)
  for (const name of readdirSync(folder).sort().slice(0, 2))
    db.exec(readFileSync(new URL(name, folder), 'utf8'))
  db.exec(
    "PRAGMA user_version = 2; INSERT INTO learners VALUES ('megan', 'development:megan', 'Megan')",
  )
  db.close()
  const bytes = readFileSync(file)
  const target = join(temporary(), 'moothall.sqlite')
  await restore(file, { kind: 'sqlite', file: target })
  expect(readFileSync(file).equals(bytes)).toBe(true)
  expect((await histories({ kind: 'sqlite', file: target })).length).toBe(1)
  expect(existsSync(`${target}.partial`)).toBe(false)
})
