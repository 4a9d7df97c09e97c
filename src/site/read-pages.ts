import type { Finding } from '#model/finding.ts'
import { page } from '#model/page.ts'
import type { Document, PageFields } from '#model/site.ts'
import {
  type Addressed,
  foreignAddresses,
  houseAddress,
  isForeign,
  isMarkdown,
  wishedAddress,
} from './addresses.ts'
import type { Folder } from './folder.ts'
import { type Draft, noFrontMatter, readDocument, readDraft } from './read-document.ts'
import { validate } from './validate.ts'

/** Every page of the folder: those of our layout, or every Markdown file of a folder that was not laid out for Moothall. */
export function readPages(folder: Folder): Document<PageFields>[] {
  const addresses = isForeign(folder.files)
    ? foreignAddresses(folder.files)
    : housePages(folder.files)
  const foreign = isForeign(folder.files)
  const pages = [...addresses].flatMap(([file, at]) => {
    if (foreign && wishedAddress(file) !== at.address) folder.findings.push(moved(file, at.address))
    return folder.lenient ? readForeign(folder, file, at) : readDocument(folder, file, at, page)
  })
  return pages.sort((a, b) => (a.place.file < b.place.file ? -1 : 1))
}

function housePages(files: readonly string[]): Map<string, Addressed> {
  const found = new Map<string, Addressed>()
  for (const file of files.filter(isMarkdown)) {
    const at = houseAddress(file)
    if (at?.kind === 'page') found.set(file, at)
  }
  return found
}

/** A page with whatever its author gave it, and with a warning for whatever they did not. */
function readForeign(folder: Folder, file: string, at: Addressed): Document<PageFields>[] {
  const warned = folder.findings.length
  const draft = readDraft(folder, file)
  if (!draft) return []
  if (/\.mdx$/i.test(file) && needsComponents(draft)) {
    folder.findings.push({
      code: 'mdx/foreign',
      severity: 'error',
      file,
      line: 1,
      message:
        'The page imports or uses components that are not part of Moothall, so it is left out.',
      remedy: 'Rewrite it as plain Markdown and name it ".md".',
    })
    return []
  }
  const { place, body, outline } = draft
  const { id, language, address } = at
  const given = draft.frontMatter
  const ours = validate(page, given, place)
  if (given === undefined || given === null) {
    if (folder.findings.length === warned) folder.findings.push(noFrontMatter(file))
  } else folder.findings.push(...inOne(ours.findings))
  const value = ours.value ?? defaults(file, given, draft.outline)
  return [{ id, language, address, place, body, outline, value }]
}

/** Raw HTML of an `.mdx` page is code too, and nothing cleans it. */
const needsComponents = ({ body, outline }: Draft): boolean =>
  /^(import|export)\s|<[A-Z]|\{/m.test(body) || outline.harm.length > 0

/** Front matter of another program lacks most of our fields and has many of its own: that is one warning, not ten. */
function inOne(findings: readonly Finding[]): Finding[] {
  const differs = (each: Finding) => /^value\/(missing|unknown-field)$/.test(each.code)
  const first = findings.find(differs)
  const others = findings.filter((each) => !differs(each))
  if (!first) return others
  return [
    {
      ...first,
      code: 'front-matter/foreign',
      message: 'The front matter was not written for Moothall: it lacks fields, or has others.',
      remedy: 'Check without --lenient to see each of them.',
    },
    ...others,
  ]
}

const moved = (file: string, address: string) => ({
  code: 'page/same-address',
  severity: 'error' as const,
  file,
  line: 1,
  message: `Another page has the address that this one would have, so it is at ${address}.`,
  remedy: 'Rename one of the two files.',
})

function defaults(
  file: string,
  given: unknown,
  outline: Document<PageFields>['outline'],
): PageFields {
  const field = (name: string): string | undefined => {
    const value = (given as Record<string, unknown> | null | undefined)?.[name]
    return typeof value === 'string' && value.trim() ? value.trim() : undefined
  }
  const title = field('title') ?? outline.headings.find((each) => each.depth === 1)?.text
  const summary = field('summary') ?? field('description') ?? outline.opening
  return {
    title: title?.trim() || titleOf(file),
    summary: shortened(summary ?? ''),
    keywords: [],
  }
}

/** `docs/HR_policy-v2.md` → "HR policy v2"; a folder's index is named after its folder. */
export function titleOf(file: string): string {
  const segments = file.replace(/\.mdx?$/i, '').split('/')
  const index = /^_?(index|readme)$/i.test(segments.at(-1)!) && segments.length > 1
  const words = segments
    .at(index ? -2 : -1)!
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1) || file
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= 200) return line
  return `${line.slice(0, 199).replace(/\s+\S*$/, '')}…`
}
