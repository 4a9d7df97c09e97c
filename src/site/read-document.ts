import type { z } from 'zod'
import { inOtherLanguage } from '#i18n/paths.ts'
import { splitFrontMatter } from '#lib/front-matter.ts'
import { readYaml } from '#lib/yaml.ts'
import { outlineOf } from '#markdown/outline.ts'
import type { Outline } from '#model/outline.ts'
import type { Document, Place } from '#model/site.ts'
import type { Addressed } from './addresses.ts'
import type { Folder } from './folder.ts'
import { noteFaulty, sourceOf } from './read-yaml.ts'
import { validate } from './validate.ts'

/** A Markdown file in its parts, before anybody asks what its front matter has to say. */
export type Draft = { frontMatter: unknown; place: Place; body: string; outline: Outline }

/** Undefined, with a finding, for MDX that does not compile. Front matter that cannot be read is a finding and counts as none. */
export function readDraft(folder: Folder, file: string): Draft | undefined {
  const { yaml, body, bodyLine, unclosed } = splitFrontMatter(folder.read(file))
  if (unclosed)
    folder.findings.push({
      code: 'front-matter/unclosed',
      severity: 'error',
      file,
      line: 1,
      message: 'The front matter starts with "---" and has no second "---" that ends it.',
      remedy: 'Put a line "---" between the fields and the text.',
    })
  const source = yaml === undefined ? undefined : sourceOf(folder, file, readYaml(yaml, 2))
  const place: Place = source?.place ?? { file, line: () => 1 }
  try {
    const outline = outlineOf(body, { mdx: /\.mdx$/i.test(file), startsOn: bodyLine })
    return { frontMatter: source?.value, place, body, outline }
  } catch (cause) {
    folder.findings.push(notCompiled(file, bodyLine, cause))
    return undefined
  }
}

/** One file of our own layout. Without good front matter it is left out, and its address is remembered as faulty. */
export function readDocument<Schema extends z.ZodType>(
  folder: Folder,
  file: string,
  at: Addressed,
  schema: Schema,
): Document<z.output<Schema>>[] {
  const leftOut = (frontMatter?: unknown) => {
    folder.faulty.add(at.address).add(inOtherLanguage(at.address).path).add(at.id).add(file)
    noteFaulty(folder, frontMatter)
    return []
  }
  const before = folder.findings.length
  const draft = readDraft(folder, file)
  if (!draft) return leftOut()
  if (draft.frontMatter === undefined || draft.frontMatter === null) {
    if (folder.findings.length === before) folder.findings.push(noFrontMatter(file))
    return leftOut()
  }
  const { value, findings } = validate(schema, draft.frontMatter, draft.place)
  folder.findings.push(...findings)
  if (findings.length > 0) return leftOut(draft.frontMatter)
  const { id, language, address } = at
  const { place, body, outline } = draft
  return [{ id, language, address, place, body, outline, value: value as z.output<Schema> }]
}

export const noFrontMatter = (file: string) => ({
  code: 'front-matter/missing',
  severity: 'error' as const,
  file,
  line: 1,
  message: 'The file has no front matter: the fields between two lines "---" at its top.',
  remedy: 'Start the file with "---", its title, summary and owner, and "---".',
})

const tooDeep = (file: string, line: number) => ({
  code: 'text/too-deep',
  severity: 'error' as const,
  file,
  line,
  message: 'Lists or quotations lie in each other too deep to be read.',
  remedy: 'Look for a line with very many ">", "-" or spaces in front, and make it plain.',
})

function notCompiled(file: string, bodyLine: number, cause: unknown) {
  if (cause instanceof RangeError) return tooDeep(file, bodyLine)
  const message = cause instanceof Error ? cause.message : String(cause)
  const match = /^(\d+):\d+: (.+?)(?: \(mdx[^)]*\))?$/s.exec(message)
  const says = (match?.[2] ?? message).replace(/ \(\d+:\d+\)/g, '').replace(/\.$/, '')
  return {
    code: 'mdx/does-not-compile',
    severity: 'error' as const,
    file,
    line: Number(match?.[1] ?? 1) + bodyLine - 1,
    message: `This is not MDX that can be read: ${says}.`,
    remedy:
      'Close every tag and every "{", or write "\\{" and "&lt;" where you mean the character.',
  }
}
