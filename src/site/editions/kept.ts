import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitFrontMatter } from '#lib/front-matter.ts'
import { readYaml } from '#lib/yaml.ts'
import type { Language } from '#model/localised.ts'
import { blocksOf } from './blocks.ts'

/** Where the texts of guidelines are kept as people acknowledged them. Committed like the rest, so that no git history is needed. */
export const editionsFolder = 'content/guidelines/editions'

/** One file of it, `<guideline>/<language>-<changes>-<hash>.txt`: the guideline's file at that time, to the byte. */
export type KeptEdition = {
  file: string
  guideline: string
  language: Language
  /** How many lines its log had. */
  changes: number
  /** The first 16 digits of its SHA-256, as records of acknowledgements have it. */
  hash: string
  text: string
}

const shape = /^([a-z0-9-]+)\/(en|cy)-(\d{1,4})-([0-9a-f]{16})\.txt$/

/** The kept editions of a site, the oldest first. What is not named like one, or was changed since, is not among them. */
export function keptEditions(dir: string): KeptEdition[] {
  return filesIn(dir)
    .flatMap((name): KeptEdition[] => {
      const [, guideline = '', language, changes, hash = ''] = shape.exec(name) ?? []
      const text = readFileSync(join(dir, editionsFolder, name), 'utf8')
      if (guideline === '' || !isOf(text, hash)) return []
      const file = `${editionsFolder}/${name}`
      const own = language as Language
      return [{ file, guideline, language: own, changes: Number(changes), hash, text }]
    })
    .sort((a, b) => a.changes - b.changes || (a.file < b.file ? -1 : 1))
}

/** A checkout may have changed the ends of lines. */
const isOf = (text: string, hash: string): boolean =>
  [text, text.replaceAll('\r\n', '\n'), text.replaceAll(/\r?\n/g, '\r\n')].some(
    (each) => hashOf(each) === hash,
  )

export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The file that keeps a text; undefined where the last one kept in its language says the same. */
export function editionToKeep(
  kept: readonly KeptEdition[],
  { guideline, language, text }: Pick<KeptEdition, 'guideline' | 'language' | 'text'>,
): { file: string; text: string } | undefined {
  const last = kept.findLast((each) => each.guideline === guideline && each.language === language)
  const read = (source: string) => JSON.stringify(blocksOf(source, language))
  if (last && read(last.text) === read(text)) return undefined
  const name = `${language}-${linesIn(text)}-${hashOf(text)}.txt`
  return { file: `${editionsFolder}/${guideline}/${name}`, text }
}

/** How many lines the log of changes of a text has. */
function linesIn(text: string): number {
  const fields = readYaml(splitFrontMatter(text).yaml ?? '').value as { changes?: unknown } | null
  return Array.isArray(fields?.changes) ? fields.changes.length : 0
}

function filesIn(dir: string): string[] {
  try {
    return readdirSync(join(dir, editionsFolder), { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.txt'))
  } catch (error) {
    if (Reflect.get(error as object, 'code') === 'ENOENT') return []
    throw error
  }
}
