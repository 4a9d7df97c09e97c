/** Runs a command where there is no network at all, not even this machine's own address: Linux's network namespaces. */
import { spawn, spawnSync } from 'node:child_process'

const alone = ['--user', '--map-root-user', '--net']

/** Why there is no such place here; undefined where there is. */
export const noNetworkIsMissing: string | undefined = (() => {
  const tried = spawnSync('unshare', [...alone, 'true'])
  if (tried.error) return 'unshare is not installed'
  return tried.status === 0 ? undefined : 'this account may not make a network namespace (unshare)'
})()

/** Runs this Node with `words` there. Answers its exit code and what it said. */
export async function withoutNetwork(
  words: readonly string[],
): Promise<{ code: number; said: string }> {
  const child = spawn('unshare', [...alone, process.execPath, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const code = await new Promise<number>((resolve) =>
    child.on('close', (code) => resolve(code ?? -1)),
  )
  return { code, said: said.join('') }
}
