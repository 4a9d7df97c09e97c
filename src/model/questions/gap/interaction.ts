import { pair, parts } from '../answer.ts'
import type { Interacting } from '../interacting.ts'
import { wordings } from '../phrase.ts'
import type { QuestionOf } from '../question.ts'
import { caseMatters, mostPatterns, textFor } from '../scorm.ts'
import { cut12 } from '../scorm12.ts'

/** Told as a fill-in: the texts of the gaps in the order of the bank, whatever the language's. */
export const gap: Interacting<'gap'> = {
  type: () => 'fill-in',
  response({ gaps }, answer) {
    const given = parts(answer)
    const texts = gaps.map((id) => textFor(given.get(id) ?? '', 250))
    return texts.every((text) => text === '') ? undefined : texts.join('[,]')
  },
  read: ({ gaps }, response) =>
    response
      .split('[,]')
      .slice(0, gaps.length)
      .flatMap((text, index) => (text.trim() === '' ? [] : [pair(gaps[index]!, text)])),
  patterns: (question) =>
    variants(question).map(
      (texts) => `${caseMatters(question.gaps.some(({ exact }) => exact))}${texts.join('[,]')}`,
    ),
  type12: 'fill-in',
  response12({ gaps }, answer) {
    const given = parts(answer)
    const texts = gaps.map(({ id }) => textFor(given.get(id) ?? '', 255))
    return texts.every((text) => text === '') ? undefined : cut12(texts.join(', '))
  },
  patterns12: (question) => variants(question).flatMap((texts) => cut12(texts.join(', ')) ?? []),
}

/** The first accepted texts of all gaps together, then the second, … : not every mixture, for which there is no room. */
function variants({ gaps }: QuestionOf<'gap'>): string[][] {
  const accepted = gaps.map(({ accept }) => wordings(accept).map((text) => textFor(text, 250)))
  const longest = Math.max(...accepted.map((texts) => texts.length))
  const rows = Array.from({ length: Math.min(longest, mostPatterns) }, (_, row) =>
    accepted.map((texts) => texts[row] ?? texts[0]!),
  )
  return rows.filter((row, at) => rows.findIndex((each) => String(each) === String(row)) === at)
}
