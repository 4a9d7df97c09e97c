import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Serving, serve } from '../../../src/server/serve.ts'
import { site } from './site.ts'

export type Running = Awaited<ReturnType<typeof running>>

/** A folder that is gone after the test. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes `path → text` under a folder. */
export function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** A real server on a free port, with a real database, until the test ends. */
export async function running(options: Partial<Serving> = {}) {
  const folder = temporary()
  const dist = join(folder, 'dist')
  write(dist, { 'index.html': '<h1>Home</h1>', '404.html': '<h1>Page not found</h1>' })
  const log: string[] = []
  const data = join(folder, 'var')
  const server = await serve({
    site,
    dist,
    data,
    host: '127.0.0.1',
    port: 0,
    log: (line) => log.push(line),
    ...options,
  })
  onTestFinished(() => server.close())
  return { ...server, dist, data: options.data ?? data, log }
}
