/** Checks the built pages; with thousands of posts in a thread of its own, since that keeps a core busy for half a minute. */
import { Worker } from 'node:worker_threads'
import { checkBuilt } from '#checks/built/check.ts'
import type { Site } from '#model/site.ts'

type Checked = Awaited<ReturnType<typeof checkBuilt>>

/** A thread takes half a second to begin, which a small site is checked in. */
const many = 1_000

/** What `checkBuilt` answers for the built pages of `site`; throws what it throws. */
export const checkPages = (site: Site, dir: string, lenient: boolean): Promise<Checked> =>
  site.snapshots.reduce((sum, { value }) => sum + value.items.length, 0) < many
    ? checkBuilt(dir, { lenient })
    : inThread({ dir, lenient })

const inThread = (workerData: { dir: string; lenient: boolean }): Promise<Checked> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./check-thread.ts', import.meta.url), { workerData })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The check of the pages ended without an answer.')))
  })
