import { guidelineIn, readAs } from '#model/acknowledgement.ts'
import { questionsDrawn } from '#model/course.ts'
import type { Finding } from '#model/finding.ts'
import { sameCode } from '#model/packaged/code.ts'
import type { PackageData } from '#model/packaged/data.ts'
import { encodeState, mostCharacters, mostTyped, type SavedTest } from '#model/packaged/state.ts'
import { mostEntries } from '#model/questions/answer.ts'
import type { Question } from '#model/questions/question.ts'

/** Whether everything that a learner can do fits into what SCORM 1.2 has room for, and can be read back. */
export function stateFindings(
  data: PackageData,
  scenarios: ReadonlyMap<string, string[]>,
): Finding[] {
  const file = `courses/${data.course}/course.yaml`
  const length = largestState(data, scenarios)
  const questions = (data.test?.questions ?? []).map(({ id }) => id)
  const guidelines = data.acknowledge.flatMap((id) => guidelineIn(id) ?? [])
  const twins = [data.lessons, data.scenarios, questions, guidelines].flatMap(
    (ids) => sameCode(ids) ?? [],
  )
  return [
    ...(length <= mostCharacters
      ? []
      : [
          {
            code: 'course/state-too-large',
            severity: 'error' as const,
            file,
            message: `What a learner can do in the course "${data.course}" takes up to ${length} characters to keep, and SCORM 1.2 has room for ${mostCharacters}.`,
            remedy:
              'Draw fewer questions, give their options shorter ids, or make two courses of it.',
          },
        ]),
    ...(twins.length === 0
      ? []
      : [
          {
            code: 'course/same-code',
            severity: 'error' as const,
            file,
            message: `"${twins[0]}" and "${twins[1]}" would be kept under the same short name.`,
            remedy: 'Give one of them another id, before anybody has taken the course.',
          },
        ]),
    ...(data.test?.questions ?? []).flatMap((question) => tooLongToKeep(question, data.course)),
  ]
}

/** The characters of the longest state that must be kept: everything seen, chosen and acknowledged, and the largest test begun. */
export function largestState(
  { lessons, acknowledge, test }: PackageData,
  scenarios: ReadonlyMap<string, string[]>,
): number {
  const choices = [...scenarios].map(([id, ids]) => [id, longest(ids)] as const)
  const open = test && largestTest(test)
  return encodeState({
    language: 'en',
    seen: lessons,
    choices: Object.fromEntries(choices),
    acknowledged: acknowledge.map((id) => readAs(id, { changes: 9999, hash: 'f'.repeat(16) })),
    ...(open && {
      open,
      // A test of the same size that was failed before; its answers are kept only where there is room.
      marked: {
        ...open,
        passed: false,
        scaled: 0.3333333,
        correct: 99,
        of: 100,
        at: '2026-11-22T10:00:00',
      },
    }),
  }).length
}

function largestTest({ questions, draw }: NonNullable<PackageData['test']>): SavedTest {
  const largest = questions
    .map((question) => ({ id: question.id, answer: largestAnswer(question) }))
    .sort((a, b) => JSON.stringify(b.answer).length - JSON.stringify(a.answer).length)
    .slice(0, questionsDrawn(draw))
  return {
    number: 999,
    seed: 'xxxxxx',
    drawn: largest.map(({ id }) => id),
    answers: Object.fromEntries(largest.map(({ id, answer }) => [id, answer])),
  }
}

const typed = 'x'.repeat(mostTyped)

function largestAnswer(question: Question): string[] {
  switch (question.type) {
    case 'single':
    case 'true-false':
      return [longest(idsOf(question.options))]
    case 'multiple':
    case 'image-choice':
      return idsOf(question.options)
    case 'likert':
      return [longest(idsOf(question.scale))]
    case 'ordering':
      return idsOf(question.items)
    case 'matching':
      return idsOf(question.items).map((id) => `${id}=${longest(idsOf(question.choices))}`)
    case 'gap':
      return idsOf(question.gaps).map((id) => `${id}=${typed}`)
    case 'short-text':
    case 'numeric':
      return [typed]
    case 'scored-scenario':
      return question.steps
        .slice(0, mostEntries)
        .map((step) => `${step.id}=${longest(idsOf(step.options))}`)
  }
}

function tooLongToKeep(question: Question, course: string): Finding[] {
  const accepted =
    question.type === 'short-text'
      ? question.accept
      : question.type === 'gap'
        ? question.gaps.flatMap((gap) => gap.accept)
        : []
  const long = accepted
    .flatMap(({ en, cy }) => (cy === undefined ? [en] : [en, cy]))
    .find((text) => text.length > mostTyped)
  if (long === undefined) return []
  return [
    {
      code: 'course/answer-too-long',
      severity: 'error',
      file: `courses/${course}/questions.yaml`,
      message: `The question "${question.id}" accepts an answer of ${long.length} characters, and an LMS keeps ${mostTyped}.`,
      remedy: 'Ask for something shorter.',
    },
  ]
}

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, each) => (each.length > most.length ? each : most), '')
