/**
 * Fetches the LRS that tests use (`npm run lrs`). It is kept out of package.json: it is under the GPL, 190 MB, and
 * made for an old Node, and nothing of ours is linked with it. Tests without it say that they did not run.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../var/test/lrs')
export const program = join(folder, 'node_modules/@learninglocker/xapi-statements/dist/server.js')

if (import.meta.main) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  execFileSync(
    'npm',
    [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '@learninglocker/xapi-statements@7.8.0',
    ],
    { cwd: folder, stdio: 'inherit' },
  )
}
