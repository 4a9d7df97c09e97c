import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Question, question } from '#model/questions/question.ts'

const text = readFileSync(join(import.meta.dirname, '../../../../docs/questions.md'), 'utf8')

type Answers = {
  right?: string[][]
  wrong?: string[][]
  partly?: { answer: string[]; credit: number }[]
  unscored?: string[][]
}
export type Documented = { type: string; question: Question; answers: Answers }

/** Every example of docs/questions.md, with the answers that the page gives. */
export const documented: Documented[] = [...text.matchAll(/^## `([a-z-]+)`$/gm)].map((heading) => {
  const section = text.slice(heading.index).split(/\n## (?!`)|\n(?=## `)/)[0]!
  const [example] = parse(block(section, 'yaml')) as unknown[]
  return {
    type: heading[1]!,
    question: question.parse(example),
    answers: parse(block(section, 'yaml answers')) as Answers,
  }
})

/** The settings of a test that the page shows. */
export const documentedSettings: unknown = parse(block(text, 'yaml course'))

function block(section: string, info: string): string {
  const fence = '```'
  const found = section.split(`${fence}${info}\n`)[1]?.split(`\n${fence}`)[0]
  if (found === undefined) throw new Error(`No block "${info}" in: ${section.slice(0, 60)}`)
  return found
}
