import type { Readable } from 'node:stream'
import { openZip, type Zip, type ZipEntry, ZipProblem } from '#lib/zip/read.ts'
import type { Account } from '#model/account.ts'
import type { FeedStatus } from '#model/feed-status.ts'
import { add } from './add.ts'
import type { ArchiveFile } from './archive.ts'
import { pathInArchive } from './archive.ts'
import { type ArchivePlatform, archives } from './archives.ts'
import { FeedProblem } from './problem.ts'
import type { Tools } from './refresh.ts'

/** What one archive may have. Bytes unpacked. */
const most = { entries: 300_000, text: 200_000_000, picture: 40_000_000 }

/**
 * Adds the posts of a "download your data" archive to an account's snapshot. Posts that are there stay as they are;
 * what an archive lacks is never taken for gone. Throws `FeedProblem`.
 */
export async function importArchive(
  platform: ArchivePlatform,
  path: string,
  account: Account,
  tools: Tools,
): Promise<{ status: FeedStatus; added: number }> {
  const zip = await opened(path)
  try {
    const format = archives[platform]
    const byPath = new Map(zip.entries.map((entry) => [entry.name, entry]))
    const wanted = zip.entries.filter(({ name, folder }) => !folder && format.wants(name))
    if (wanted.length === 0)
      throw new FeedProblem(
        'unreadable',
        'archive/other',
        `The zip has no file of posts. This reads ${format.writtenFor}; ask the platform for JSON and not for HTML.`,
      )
    const files: ArchiveFile[] = []
    for (const entry of wanted.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      files.push({
        path: entry.name,
        text: new TextDecoder().decode(await bytesOf(entry, most.text)),
      })
    const items = format.read(files, { handle: account.handle, paths: [...byPath.keys()] })
    return await add(account, { items, whole: false }, 'archive', tools, async (url) => {
      const inside = pathInArchive(url)
      const entry =
        inside === undefined ? undefined : (byPath.get(inside) ?? endingWith(zip.entries, inside))
      if (!entry)
        throw new FeedProblem(
          'incomplete',
          'picture/absent',
          'A picture is named in the archive and not in it.',
        )
      return bytesOf(entry, most.picture)
    })
  } finally {
    zip.close()
  }
}

/** Some exports lie in a folder of their own, and name their files without it. */
const endingWith = (entries: readonly ZipEntry[], path: string) =>
  entries.find(({ name }) => name.endsWith(`/${path}`))

async function opened(path: string): Promise<Zip> {
  try {
    return await openZip(path, most.entries)
  } catch (cause) {
    if (!(cause instanceof ZipProblem)) throw cause
    throw new FeedProblem(
      'unreadable',
      'archive/zip',
      `${path} is no zip that can be read: ${cause.message}.`,
      { cause },
    )
  }
}

async function bytesOf(entry: ZipEntry, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of (await entry.open()) as Readable & AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit)
        throw new FeedProblem(
          'too-large',
          'archive/too-large',
          `"${entry.name}" is larger than ${limit / 1e6} MB unpacked.`,
        )
      chunks.push(chunk)
    }
  } catch (cause) {
    if (!(cause instanceof ZipProblem)) throw cause
    throw new FeedProblem('unreadable', 'archive/zip', `"${entry.name}" in the zip is damaged.`, {
      cause,
    })
  }
  return Buffer.concat(chunks)
}
