/** Checks the built pages in a thread of its own: with thousands of posts it keeps a core busy for half a minute. */
import { Worker } from 'node:worker_threads'
import type { checkBuilt } from '#checks/built/check.ts'

type Checked = Awaited<ReturnType<typeof checkBuilt>>

/** What `checkBuilt` answers for a built folder; throws what it throws. */
export const checkInThread = (dir: string, lenient: boolean): Promise<Checked> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./check-thread.ts', import.meta.url), {
      workerData: { dir, lenient },
    })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The check of the pages ended without an answer.')))
  })
