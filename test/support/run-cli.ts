import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ownFolder } from '../../src/cli/options.ts'

export type CliRun = { code: number; out: string; err: string }

/** `moothall …` as a person runs it, in a process of its own; `under` a program such as `unshare`. */
export async function runCli(
  words: readonly string[],
  {
    env = {},
    umask,
    under = [],
  }: { env?: Record<string, string>; umask?: string; under?: readonly string[] } = {},
): Promise<CliRun> {
  const command = [...under, process.execPath, join(ownFolder, 'src/cli/moothall.ts'), ...words]
  const [file, ...args] = umask
    ? ['sh', '-c', `umask ${umask} && exec "$@"`, 'sh', ...command]
    : command
  const child = spawn(file!, args, {
    cwd: ownFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err] = [child.stdout, child.stderr].map(async (stream) => {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks).toString()
  })
  const code = await new Promise<number>((resolve) =>
    child.on('close', (code) => resolve(code ?? -1)),
  )
  return { code, out: await out!, err: await err! }
}
