import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { everyItem, type ImportedItem, type NoteKind, type ScormVersion } from '#model/imported.ts'
import { languageTag } from '../manifest/metadata.ts'
import type { Tell } from '../tell.ts'
import { toolOf } from '../tools.ts'
import { type Apis, apisIn, tellApis } from './api.ts'
import { type Foreign, foreignHosts } from './hosts.ts'
import { signs } from './signs.ts'

/** What the files of an unpacked package say about it. */
export type Survey = {
  tool?: string
  language?: string
  /** Nothing in the package could ever tell an LMS anything. */
  silent: boolean
}

/** Larger texts are data; what they load is not looked for. */
const longestText = 8 * 1024 ** 2

/** Reads every page, script and style sheet of `files` (relative to `dir`) once. */
export async function survey(
  dir: string,
  files: readonly string[],
  { scorm, items }: { scorm: ScormVersion; items: ImportedItem[] },
  tell: Tell,
): Promise<Survey> {
  const launches = everyItem(items).flatMap(({ launch }) => launch ?? [])
  const first = new Set(launches.slice(0, 3).map(({ file }) => file))
  const pages: string[] = []
  const apis: Apis = { scorm12: false, scorm2004: false, perhaps: false }
  const seen = new Map<string, string[]>()
  const foreign: [Foreign, string][] = []
  const see = (code: string, file: string) => seen.set(code, [...(seen.get(code) ?? []), file])
  for (const file of files) {
    for (const sign of signs) if (sign.path?.test(file)) see(sign.code, file)
    const text = await textOf(dir, file)
    // What is not read might look for one.
    if (text === undefined) apis.perhaps ||= canScript(file)
    if (text === undefined) continue
    if (first.has(file)) pages.push(text)
    const here = apisIn(text)
    apis.scorm12 ||= here.scorm12
    apis.scorm2004 ||= here.scorm2004
    apis.perhaps ||= here.perhaps
    for (const sign of signs) if (sign.text?.test(text)) see(sign.code, file)
    for (const host of foreignHosts(file, text)) foreign.push([host, file])
  }
  if (launches.some(({ kind }) => kind === 'sco')) tellApis(scorm, apis, tell)
  for (const { code, kind, says } of signs)
    if (seen.has(code)) tell(kind, code, says, seen.get(code))
  tellHosts(foreign, tell)
  const tool = toolOf(files, pages)
  const language = pages.map(pageLanguage).find((each) => each !== undefined)
  const { scorm12, scorm2004, perhaps } = apis
  return {
    ...(tool && { tool }),
    ...(language && { language }),
    silent: !scorm12 && !scorm2004 && !perhaps,
  }
}

const isText = (file: string): boolean => /\.(x?html?|xht|m?js|css)$/i.test(file)
const canScript = (file: string): boolean =>
  isText(file) || /\.(swf|jar|class|xap|wasm|svg|php\d?|aspx?|jsp)$/i.test(file)

async function textOf(dir: string, file: string): Promise<string | undefined> {
  if (!isText(file)) return undefined
  const bytes = await readFile(join(dir, file))
  return bytes.byteLength > longestText ? undefined : bytes.toString('utf8')
}

const pageLanguage = (page: string): string | undefined =>
  languageTag(/<html\b[^<>]{0,500}\slang\s?=\s?["']?([\w-]{1,40})/i.exec(page)?.[1])

function tellHosts(foreign: readonly [Foreign, string][], tell: Tell): void {
  const say = (script: boolean, kind: NoteKind, code: string, words: (hosts: string) => string) => {
    const some = foreign.filter(([each]) => each.script === script)
    const hosts = [...new Set(some.map(([{ host }]) => host))].sort()
    if (hosts.length > 0)
      tell(
        kind,
        code,
        words(hosts.join(', ')),
        some.map(([, file]) => file),
      )
  }
  say(
    true,
    'will-not-work',
    'content/other-scripts',
    (hosts) => `Loads scripts or frames from other sites, which the intranet blocks: ${hosts}.`,
  )
  say(
    false,
    'odd',
    'content/other-hosts',
    (hosts) =>
      `Loads fonts, styles or media from other sites, which the intranet blocks: ${hosts}.`,
  )
}
