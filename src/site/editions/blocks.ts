import { guidelines as words } from '#i18n/strings/guidelines.ts'
import { splitFrontMatter } from '#lib/front-matter.ts'
import { readYaml } from '#lib/yaml.ts'
import type { Language } from '#model/localised.ts'

/** A piece of a guideline that is compared as one: a rule by its id, or a paragraph of the text under its heading. */
export type Block = { rule?: string; heading: string; text: string }

type Fields = {
  rules?:
    | readonly {
        id?: string | undefined
        do?: string | undefined
        dont?: string | undefined
        why?: string | undefined
      }[]
    | undefined
}

/** A guideline's file as its reader meets it: its rules, then its paragraphs, without marks of Markdown. */
export function blocksOf(source: string, language: Language): Block[] {
  const { yaml = '', body } = splitFrontMatter(source)
  return blocksFrom((readYaml(yaml).value ?? {}) as Fields, body, language)
}

export const blocksFrom = (fields: Fields, body: string, language: Language): Block[] => [
  ...rulesIn(fields, language),
  ...paragraphsIn(body.replaceAll('\r\n', '\n')),
]

const rulesIn = ({ rules = [] }: Fields, language: Language): Block[] =>
  rules.map(({ id = '', do: doing, dont, why }) => ({
    rule: id,
    heading: words[language].rules,
    text: [
      `${dont === undefined ? words[language].doIt : words[language].dont}: ${doing ?? dont ?? ''}`,
      ...(why === undefined ? [] : [why]),
    ].join('. '),
  }))

function paragraphsIn(body: string): Block[] {
  let heading = ''
  return body
    .split(/\n{2,}|\n(?=\s*(?:[-*+]|\d+\.)\s|\|)/)
    .map((paragraph) => paragraph.trim())
    .flatMap((paragraph): Block[] => {
      const title = /^#{2,6}\s+(.*)$/m.exec(paragraph)?.[1]
      if (title !== undefined) heading = plain(title)
      const text = plain(paragraph)
      return text === '' ? [] : [{ heading, text }]
    })
}

/** `**Copy.** See [the rule](x.md#y)` → "Copy. See the rule". */
const plain = (markdown: string): string =>
  markdown
    .replaceAll(/^#{1,6}\s+/gm, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
    .replaceAll(/^\s*\|?[\s:|-]+\|?\s*$/gm, '')
    .replaceAll(/(\*\*|__|`)/g, '')
    .replaceAll(/^\||\|$/gm, '')
    .replaceAll(/\s*\|\s*/g, ' – ')
    .replaceAll(/\s+/g, ' ')
    .trim()
