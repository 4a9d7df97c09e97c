import { fromWire, toWire } from '#model/questions/interactions.ts'
import { mark, withoutKey } from '#model/questions/mark.ts'
import type { Question } from '#model/questions/question.ts'
import { aroundOf } from '../assessment/around.ts'
import { formOf } from '../assessment/forms/forms.ts'
import { worded } from '../assessment/forms/text.ts'
import { questionBox } from '../assessment/question.ts'
import { ruleLink, verdict } from '../assessment/result.ts'
import type { CourseData } from '../course/data.ts'
import { button, el, pageData, paragraph, part } from '../dom.ts'

/**
 * Makes a form of each question for practice: answer, check, read why, try again. The page has the key and marks it.
 * `answered` is told each checked answer, as the wire writes it; the first one is kept, like a choice in a scenario.
 */
export function practiceIn(
  root: ParentNode,
  data: CourseData,
  answered: (question: string, response: string) => void,
): (choices: Record<string, string>) => void {
  const restores = [...root.querySelectorAll<HTMLElement>('[data-practice]')].map((section) => {
    const id = section.dataset['practice']!
    return one(section, pageData<Question>(`practice-${id}`), data, (response) =>
      answered(id, response),
    )
  })
  return (choices) => {
    for (const restore of restores) restore(choices)
  }
}

function one(
  section: HTMLElement,
  question: Question,
  data: CourseData,
  answered: (response: string) => void,
): (choices: Record<string, string>) => void {
  const { words } = aroundOf(data)
  const asked = withoutKey(question, 'practice')
  const region = part('practice-form', section)
  const said = el('div', { class: 'mh-practice__said', role: 'status' })
  let answer: string[] = []
  let touched = false

  const ask = (given: string[], focus: boolean) => {
    answer = given
    const box = questionBox(asked, undefined, given, aroundOf(data), (now) => {
      touched = true
      answer = now
    })
    const check = button(words.check, () => {
      const form = formOf(asked)
      if (!form.isComplete(asked, answer)) {
        box.say(form.incomplete === 'notNumber' ? words.practiceNumber : words.practiceAnswer)
        document.getElementById(box.target())?.focus()
        return
      }
      box.say()
      answered(toWire(asked, answer).learner_response ?? '')
      tell()
    })
    said.replaceChildren()
    region.replaceChildren(box.box, check, said)
    if (focus) document.getElementById(box.target())?.focus()
  }

  const tell = () => {
    const marked = mark(question, answer)
    const { look, text } = verdict(asked, marked, words)
    said.replaceChildren(
      el(
        'div',
        { class: `mh-practice__verdict ${look}` },
        el('p', { class: 'mh-result__verdict' }, text),
        ...marked.feedback.map((each) => paragraph(worded(each, data.language))),
        marked.rule === undefined ? undefined : ruleLink(marked.rule, data),
        button(words.tryAgain, () => ask([], true), 'govuk-button--secondary'),
      ),
    )
  }

  ask([], false)
  let restored = false
  return (choices) => {
    const response = choices[question.id]
    if (restored || touched || response === undefined) return
    restored = true
    ask(fromWire(asked, response), false)
    tell()
  }
}
