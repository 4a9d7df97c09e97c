import type { CourseData } from '../course/data.ts'
import { button, el, link, paragraph } from '../dom.ts'
import type { Visit } from '../visit/contract.ts'
import { fill } from '../words.ts'
import { type Stage, stageOf } from './answers.ts'
import { aroundOf } from './around.ts'
import { testForm } from './form.ts'
import { testResult } from './result.ts'

/** What the section of the test asks of a visit. */
export type TestVisit = Pick<
  Visit,
  'who' | 'state' | 'attempt' | 'unsent' | 'testRefused' | 'take' | 'newTest'
>

/** The section of the test. It is drawn anew only when its stage changes, so that nobody loses their place in the form. */
export function testIn(region: HTMLElement, data: CourseData): (here: TestVisit) => void {
  let drawn = ''
  let retrying: string | undefined
  const draw = (here: TestVisit) => {
    const signed = here.who().kind !== 'nobody'
    const refused = here.testRefused()
    const renewable = here.attempt()?.renewable === true
    const state = refused === undefined ? here.state() : { ...here.state(), handedIn: [] }
    const stage = stageOf(here.attempt()?.tests, state, signed, here.unsent(), retrying, renewable)
    const mark = JSON.stringify([stage, refused])
    if (mark === drawn) return
    const before = drawn
    drawn = mark
    const retry = () => {
      retrying = stage.kind === 'marked' ? stage.test.id : undefined
      draw(here)
    }
    region.replaceChildren(...contents(stage, here, data, retry))
    // A result that appears while one waits for it is what one wants to hear next.
    if (before.includes('"handed-in"') && stage.kind === 'marked' && !region.closest('[hidden]'))
      region.querySelector<HTMLElement>('h3')?.focus()
  }
  return draw
}

function contents(
  stage: Stage,
  here: TestVisit,
  data: CourseData,
  retry: () => void,
): HTMLElement[] {
  const words = data.words.test
  switch (stage.kind) {
    case 'sign-in':
      return [paragraph(words.signIn), paragraph(link(data.words.visit.signIn, data.paths.signIn))]
    case 'away':
      return [paragraph(words.away)]
    case 'open': {
      const { test } = stage
      const refused = here.testRefused()
      return [
        ...(refused === undefined ? [] : [paragraph(fill(words.notTaken, { reason: refused }))]),
        testForm(test, aroundOf(data), {
          answers: () => (here.state().test === test.id ? here.state().answers : {}),
          answered: (question, chosen) =>
            void here.take({ kind: 'answered', test: test.id, question, chosen }),
          handIn: () =>
            void here.take({ kind: 'handed-in', test: test.id, questions: test.questions }),
        }),
      ]
    }
    case 'handed-in':
      return stage.sent
        ? [el('p', { class: 'govuk-body', role: 'status' }, words.sending)]
        : [
            el('h3', { class: 'govuk-heading-m', tabindex: '-1' }, words.waiting),
            paragraph(words.waitingMore),
          ]
    case 'marked': {
      const attempt = here.attempt()!
      const seen = data.lessons.filter(({ id }) => here.state().seen.includes(id)).length
      const result = testResult(stage.test, attempt, seen, data)
      if (stage.passed && attempt.renewable !== true) return [result]
      return [result, again(stage.next !== undefined, stage.passed, here, data, retry)]
    }
  }
}

/** The endpoint may have drawn the next test already; otherwise it is asked for one. */
function again(
  drawn: boolean,
  passed: boolean,
  here: TestVisit,
  data: CourseData,
  retry: () => void,
): HTMLElement {
  const said = el('p', { class: 'govuk-body', role: 'status' })
  const ask = button(passed ? data.words.test.renew : data.words.test.again, async () => {
    retry()
    if (drawn) return
    const reason = await here.newTest()
    said.textContent = reason === '' ? data.words.test.againAway : (reason ?? '')
  })
  return el('div', {}, ask, said)
}
