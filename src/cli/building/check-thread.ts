/** The thread that `checking.ts` starts: reads the built pages and answers what is wrong with them. */
import { parentPort, workerData } from 'node:worker_threads'
import { checkBuilt } from '#checks/built/check.ts'

const { dir, lenient } = workerData as { dir: string; lenient: boolean }
parentPort?.postMessage(await checkBuilt(dir, { lenient }))
