import { inLanguage, type Language, type Localised } from '#model/localised.ts'
import { pairOf } from '#model/questions/answer.ts'
import { pieces } from '#model/questions/gap/places.ts'
import { mark, rightAnswer, withoutKey } from '#model/questions/mark.ts'
import type { PublicQuestion } from '#model/questions/public.ts'
import type { Question } from '#model/questions/question.ts'

/** A question for who reads it without the script: what can be chosen, a right answer, and why it is right. */
export type Readable = { lines: string[]; answer: string[]; why: string[] }

export function readable(question: Question, language: Language): Readable {
  const right = rightAnswer(question)
  const shown = withoutKey(question)
  const say = (text: Localised) => inLanguage(text, language)
  return {
    lines: linesOf(shown, say),
    answer: right.map((entry) => wordsOf(shown, entry, say)),
    why: mark(question, right).feedback.map(say),
  }
}

type Say = (text: Localised) => string

function linesOf(shown: PublicQuestion, say: Say): string[] {
  switch (shown.type) {
    case 'matching':
      return [...shown.items, ...shown.choices].map(({ text }) => say(text))
    case 'ordering':
      return shown.items.map(({ text }) => say(text))
    case 'gap':
      return [
        pieces(say(shown.text))
          .map((piece, index) => (index % 2 === 0 ? piece : '…'))
          .join(''),
      ]
    case 'scored-scenario':
      return shown.steps.flatMap(({ text, options }) => [
        say(text),
        ...options.map((option) => say(option.text)),
      ])
    default:
      return optionsOf(shown).map(({ text }) => say(text))
  }
}

/** One entry of an answer, in words instead of ids. */
function wordsOf(shown: PublicQuestion, entry: string, say: Say): string {
  const [id, value] = pairOf(entry) ?? [entry, '']
  const named = (list: readonly { id: string; text: Localised }[], key: string): string => {
    const found = list.find((each) => each.id === key)
    return found ? say(found.text) : key
  }
  switch (shown.type) {
    case 'matching':
      return `${named(shown.items, id)}: ${named(shown.choices, value)}`
    case 'ordering':
      return named(shown.items, entry)
    case 'gap':
      return value
    case 'scored-scenario': {
      const options = shown.steps.find((step) => step.id === id)?.options ?? []
      return `${named(shown.steps, id)} ${named(options, value)}`
    }
    case 'numeric':
      return [entry, ...(shown.unit ? [say(shown.unit)] : [])].join(' ')
    default:
      return named(optionsOf(shown), entry)
  }
}

function optionsOf(shown: PublicQuestion): { id: string; text: Localised }[] {
  if (shown.type === 'image-choice') return shown.options.map(({ id, alt }) => ({ id, text: alt }))
  if (shown.type === 'likert') return shown.scale
  return 'options' in shown ? shown.options : []
}
