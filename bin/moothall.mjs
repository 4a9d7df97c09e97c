#!/usr/bin/env node
// The CLI is TypeScript that Node 24 runs as it is. An older Node hands over to the one that `npm ci` brought.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const cli = new URL('../src/cli/moothall.ts', import.meta.url)
const [major = 0] = process.versions.node.split('.').map(Number)

if (major >= 24) await import(cli.href)
else {
  const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url))
  const node = fileURLToPath(
    new URL(
      `../node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`,
      import.meta.url,
    ),
  )
  if (!existsSync(node)) {
    console.error(
      `Moothall needs Node 24; this is ${process.version}. Run "npm ci" first: it brings its own.`,
    )
    process.exit(1)
  }
  const run = spawnSync(node, [fileURLToPath(cli), ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  })
  process.exit(run.status ?? 1)
}
