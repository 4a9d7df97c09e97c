import { faultText, questionWords } from '#i18n/strings/application-questions.ts'
import type { ApplicationFile } from '#model/application-file.ts'
import { applicationForms } from '#model/application-form.ts'
import { type Answers, judge } from '#model/application-judge.ts'
import type { Day } from '#model/day.ts'
import { el, link, paragraph } from '../dom.ts'
import { contextOf } from './context.ts'
import type { ApplyData } from './data.ts'
import type { Told } from './faults.ts'

export type Made = { kind: 'faults'; faults: Told[] } | { kind: 'made'; parts: HTMLElement[] }

/** The application as a file and a message, for a site without an endpoint, or while it is away. It is judged by the same rules. */
export async function makeByHand(said: Answers, data: ApplyData): Promise<Made> {
  const { kind, language } = data
  const { answers, faults } = judge(kind, said, await contextOf(data.context))
  if (faults.length > 0)
    return {
      kind: 'faults',
      faults: faults.map((fault) => ({
        field: fault.field,
        text: faultText(language, kind, fault),
      })),
    }
  return { kind: 'made', parts: partsOf(answers, data, today()) }
}

/** In the United Kingdom. */
const today = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()) as Day

function partsOf(answers: Answers, data: ApplyData, made: Day): HTMLElement[] {
  const { kind, language, words, contact = '' } = data
  const file: ApplicationFile = { moothall: 'application', kind, language, made, answers }
  const name = `application-${kind}-${made}.json`
  const blob = new Blob([`${JSON.stringify(file, undefined, 2)}\n`], { type: 'application/json' })
  const save = link(`${words.saveFile} (${name})`, URL.createObjectURL(blob))
  save.download = name
  const text = inWords(answers, data)
  const area = el('textarea', {
    class: 'govuk-textarea',
    id: 'message',
    rows: '12',
    readonly: true,
  })
  area.value = text
  return [
    el('h2', { class: 'govuk-heading-m', tabindex: '-1' }, words.ready),
    paragraph(words.readyWhy),
    el(
      'ul',
      { class: 'govuk-list' },
      el('li', {}, save),
      el('li', {}, link(words.openMail, mailTo(contact, words.mailSubject, text, name))),
    ),
    el('label', { class: 'govuk-label', for: 'message' }, words.yourText),
    area,
  ]
}

const inWords = (answers: Answers, { kind, language }: ApplyData): string =>
  applicationForms[kind]
    .flatMap(({ name }) => {
      const answer = answers[name]
      return answer === undefined ? [] : [`${questionWords(language, kind, name).label}\n${answer}`]
    })
    .join('\n\n')

/** Programs for mail take about two thousand characters; a longer text is in the file alone. */
const most = 1900

function mailTo(contact: string, subject: string, text: string, file: string): string {
  const address = (body: string) =>
    `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  const whole = address(text.replaceAll('\n', '\r\n'))
  return whole.length <= most ? whole : address(`→ ${file}`)
}
