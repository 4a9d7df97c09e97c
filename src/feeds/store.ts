import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type FeedStatus, feedStatus } from '#model/feed-status.ts'
import { type Snapshot, snapshot } from '#model/snapshot.ts'
import { hold } from './hold.ts'
import { FeedProblem } from './problem.ts'
import type { Reading } from './raw-item.ts'

const validators = z.object({ etag: z.string().optional(), modified: z.string().optional() })

/** What is known of a source besides its posts: not content, so it lies in `var/feeds/`. */
export const sourceState = z.object({
  /** By address. */
  validators: z.record(z.string(), validators).default({}),
  /** Not to be asked again before. */
  until: z.string().optional(),
})
export type SourceState = z.infer<typeof sourceState>

/** Where feeds lie on disk. Every write is whole or not at all. */
export type FeedStore = ReturnType<typeof feedStore>

export function feedStore(site: string, data: string) {
  const content = join(site, 'content/feeds')
  const state = join(data, 'feeds')
  const media = join(content, 'media')
  const paths = {
    snapshot: (account: string) => join(content, `${account}.json`),
    status: (account: string) => join(content, 'status', `${account}.json`),
    state: (account: string) => join(state, 'state', `${account}.json`),
    held: (account: string) => join(state, 'held', `${account}.json`),
    hold: (account: string) => join(state, 'busy', account),
  }
  return {
    snapshot: (account: string): Snapshot | undefined => read(paths.snapshot(account), snapshot),
    keepSnapshot: (value: Snapshot) => write(paths.snapshot(value.account), snapshot.parse(value)),
    status: (account: string): FeedStatus | undefined => lenient(paths.status(account), feedStatus),
    keepStatus: (value: FeedStatus) => write(paths.status(value.account), value),
    state: (account: string): SourceState =>
      lenient(paths.state(account), sourceState) ?? { validators: {} },
    keepState: (account: string, value: SourceState) => write(paths.state(account), value),
    /** An answer that waits for a person, as the source gave it. */
    held: (account: string) => lenient(paths.held(account), z.custom<Held>()),
    keepHeld: (account: string, value: Held) => write(paths.held(account), value),
    dropHeld: (account: string) => rmSync(paths.held(account), { force: true }),
    /** Takes the account's files for one process, from reading them to writing them; undefined where another has them. */
    hold: (account: string) => hold(paths.hold(account)),
    /** Whether any process is at any account. */
    busy: () => names(join(state, 'busy')).length > 0,
    heldAccounts: () => names(join(state, 'held')).map((file) => file.replace(/\.json$/, '')),
    media: {
      has: (file: string) => existsSync(join(media, file)),
      write: (file: string, bytes: Uint8Array) => writeWhole(join(media, file), bytes),
      size: (file: string) => statSync(join(media, file), { throwIfNoEntry: false })?.size ?? 0,
      all: () => names(media),
      drop: (file: string) => rmSync(join(media, file), { force: true }),
    },
    accounts: () => names(content).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []),
  }
}

export type Held = { account: string; since: string; why: string; reading: Reading }

const names = (dir: string): string[] => (existsSync(dir) ? readdirSync(dir).sort() : [])

/** Throws `FeedProblem` for a snapshot that cannot be read: to go on without it would lose what is in it. */
function read<Value>(path: string, schema: z.ZodType<Value>): Value | undefined {
  if (!existsSync(path)) return undefined
  const value = parsed(path)
  const { data, error } = schema.safeParse(value)
  if (error) {
    const [first] = error.issues
    const why =
      value === undefined ? 'it is not JSON' : `${first!.path.join('.')}: ${first!.message}`
    throw new FeedProblem(
      'unreadable',
      'feed/snapshot',
      `${path} cannot be read (${why}); correct it or move it away.`,
    )
  }
  return data
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** What can be made anew is taken for absent where it cannot be read. */
function lenient<Value>(path: string, schema: z.ZodType<Value>): Value | undefined {
  return existsSync(path) ? schema.safeParse(parsed(path)).data : undefined
}

const write = (path: string, value: unknown) =>
  writeWhole(path, Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`))

function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = join(dirname(path), `.${process.pid}-${Date.now()}.tmp`)
  writeFileSync(beside, bytes)
  renameSync(beside, path)
}
