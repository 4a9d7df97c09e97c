/** Collections from the same reading of a site folder that the checker makes, so that the two never disagree. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Loader, LoaderContext } from 'astro/loaders'
import { isError } from '#model/finding.ts'
import type { Document, Site } from '#model/site.ts'
import { lenient, siteDir } from '#queries/site.ts'
import { loadSite } from '#site/load.ts'

export type Row = { id: string; data: Record<string, unknown> }

let reading: ReturnType<typeof loadSite> | undefined

const read = () => {
  reading ??= loadSite(siteDir, { lenient })
  return reading
}
const readSite = async (): Promise<Site> => (await read()).site

/** Rows of a register, courses, snapshots: values without a text. */
export const valuesOf = (name: string, pick: (site: Site) => Row[]): Loader =>
  loader(name, async (site, { store, parseData }) => {
    for (const { id, data } of pick(site)) store.set({ id, data: await parseData({ id, data }) })
  })

/** Markdown files, with `<language>/<id>` as their id and their text rendered; `data` adds to the front matter. */
export const documentsOf = <Value extends object>(
  name: string,
  pick: (site: Site) => Document<Value>[],
  data: (document: Document<Value>, place: number) => object = ({ value }) => value,
): Loader =>
  loader(name, async (site, context) => {
    for (const [place, document] of pick(site).entries()) {
      const id = `${document.language}/${document.id}`
      const fields = await context.parseData({ id, data: { ...data(document, place) } })
      const fileURL = pathToFileURL(join(site.dir, document.place.file))
      const rendered = await context.renderMarkdown(withoutRule(document.body), { fileURL })
      context.store.set({
        id,
        data: fields,
        body: document.body,
        rendered,
        digest: await contentHash(fileURL),
        // Pictures are looked for from here.
        filePath: relative(fileURLToPath(context.config.root), fileURLToPath(fileURL)),
        ...(rendered.metadata?.imagePaths && { assetImports: rendered.metadata.imagePaths }),
      })
    }
  })

/** What `sha256sum` says of the file, its first 16 digits: an acknowledgement names the text by it. */
const contentHash = async (file: URL): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, 16)

/** Loaders that have not been asked yet. After the last one a build lets go of what it read: it may be 20,000 posts. */
let waiting = 0

function loader(name: string, fill: (site: Site, context: LoaderContext) => Promise<void>): Loader {
  waiting++
  return {
    name: `site-${name}`,
    async load(context) {
      const refill = async () => {
        const site = await readSite()
        context.store.clear()
        await fill(site, context)
      }
      await refill()
      if (--waiting <= 0) reading = undefined
      if (context.watcher) refillOnChange(context.watcher, context.logger, refill)
    },
  }
}

type Watcher = NonNullable<LoaderContext['watcher']>
const watched = [join(siteDir, 'content'), join(siteDir, 'courses')]
const refills = new Set<() => Promise<void>>()

/** In `moothall dev`: after a change the folder is read once, its errors are told, and every collection is filled anew. */
function refillOnChange(watcher: Watcher, logger: Logger, refill: () => Promise<void>): void {
  refills.add(refill)
  if (refills.size > 1) return
  watcher.add(watched)
  watcher.on('all', async (_, file) => {
    if (!watched.some((folder) => file.startsWith(folder))) return
    reading = undefined
    const { findings } = await read()
    for (const { file, line, message, remedy } of findings.filter(isError))
      logger.error(`${file}:${line ?? 1} ${message} ${remedy}`)
    for (const each of refills) await each()
  })
}

type Logger = LoaderContext['logger']

// A text that begins with a thematic break would be taken for front matter.
const withoutRule = (body: string): string => body.replace(/^\s*---/, '***')
