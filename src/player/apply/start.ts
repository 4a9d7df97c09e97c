import type { ApplicationFaults } from '#model/wire/application.ts'
import { button, el, pageData, paragraph, part } from '../dom.ts'
import { uuid } from '../visit/device.ts'
import { whoOnLoad } from '../visit/identify.ts'
import { fill as filled } from '../words.ts'
import type { ApplyData } from './data.ts'
import { forgetDraft, keepDraft, readDraft, type Where } from './draft.ts'
import { clearFaults, showFaults, type Told } from './faults.ts'
import { answersOf, fieldsOf, fill, isEmpty } from './fields.ts'
import { askKnown, showKnown } from './known.ts'
import { tellPost } from './post-facts.ts'

/** The form of an application: keeps what is typed, sends it, and says at once what is wrong. It works without this, too. */
export async function startApplying(): Promise<void> {
  const data = pageData<ApplyData>('apply-data')
  const { words } = data
  const form = document.querySelector<HTMLFormElement>('form.mh-apply')!
  const send = form.querySelector<HTMLButtonElement>('[data-send]')!
  const faults = part('faults')
  const result = part('result')
  send.hidden = false
  form.querySelector<HTMLInputElement>('[name="submission"]')!.value = uuid()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })
  const tell = tellPost(form, data)
  const draft = await startDraft(form, data, tell)

  async function submit(): Promise<void> {
    clearFaults(form, faults)
    result.replaceChildren()
    send.disabled = true
    send.textContent = words.sending
    const outcome = data.endpoint ? await post(form) : ({ kind: 'away' } as const)
    send.disabled = false
    send.textContent = send.dataset['send'] ?? words.send
    switch (outcome.kind) {
      case 'sent':
        draft.forget()
        location.assign(filled(data.application, { id: outcome.id }))
        return
      case 'faults':
        return showFaults(form, faults, outcome.faults, words)
      case 'signed-out':
        return say([
          paragraph(words.signInThenSend),
          paragraph(
            el(
              'a',
              { class: 'govuk-link', href: data.signIn, target: '_blank' },
              words.signInNewTab,
            ),
          ),
        ])
      case 'away':
        return byHand()
    }
  }

  async function byHand(): Promise<void> {
    const { makeByHand } = await import('./by-hand.ts')
    const made = await makeByHand(answersOf(fieldsOf(form)), data).catch(() => undefined)
    if (made === undefined) return say([paragraph(words.away)])
    if (made.kind === 'faults') return showFaults(form, faults, made.faults, words)
    say([...(data.endpoint ? [paragraph(words.away)] : []), ...made.parts])
  }

  function say(parts: HTMLElement[]): void {
    const notice = el('div', { class: 'mh-notice', role: 'alert', tabindex: '-1' }, ...parts)
    result.replaceChildren(notice)
    notice.focus()
  }
}

type Outcome =
  | { kind: 'sent'; id: string }
  | { kind: 'faults'; faults: Told[] }
  | { kind: 'signed-out' }
  | { kind: 'away' }

const patience = 15_000

async function post(form: HTMLFormElement): Promise<Outcome> {
  const hidden = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value
  try {
    const answer = await fetch('/lms/applications', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        ...fieldsOf(form),
        kind: hidden('kind'),
        language: hidden('language'),
        submission: hidden('submission'),
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (answer.status === 401) return { kind: 'signed-out' }
    const value: unknown = await answer.json()
    if (answer.ok) return { kind: 'sent', id: String(Reflect.get(value as object, 'id')) }
    if (answer.status === 422)
      return { kind: 'faults', faults: (value as ApplicationFaults).faults }
    return { kind: 'away' }
  } catch {
    return { kind: 'away' }
  }
}

/** Puts back what was typed before, and keeps what is typed now where it may be kept. */
async function startDraft(
  form: HTMLFormElement,
  data: ApplyData,
  tell: () => Promise<void>,
): Promise<{ forget: () => void }> {
  const { kind, words } = data
  const note = part('draft')
  const who = data.endpoint ? await whoOnLoad() : undefined
  const signedIn = who?.kind === 'signed-in'
  const known = signedIn ? await askKnown(data.language) : undefined
  const learner = signedIn ? who.person.key : null
  const where: Where = known?.shared
    ? 'nowhere'
    : !data.endpoint || (signedIn && known)
      ? 'device'
      : 'tab'
  if (signedIn) for (const each of document.querySelectorAll('[data-sign-in-first]')) each.remove()
  let on = where !== 'nowhere'
  if (!on) forgetDraft(kind)
  const before = on ? readDraft(kind, learner) : undefined
  if (before) fill(form, before)
  if (known) showKnown(form, part('known'), known, data)
  if (before || known) void tell()
  const remove = button(
    words.draftRemove,
    () => {
      on = false
      forgetDraft(kind)
      form.reset()
      if (known) showKnown(form, part('known'), known, data)
      void tell()
      note.replaceChildren(paragraph(words.draftRemoved))
    },
    'govuk-button--secondary',
  )
  remove.hidden = before === undefined
  const keep = () => {
    if (!on) return
    const fields = fieldsOf(form)
    remove.hidden = isEmpty(fields)
    if (isEmpty(fields)) forgetDraft(kind)
    else keepDraft(kind, learner, fields, where)
  }
  // What came before signing in moves from the tab to the device.
  if (before) keep()
  form.addEventListener('input', keep)
  const says = { device: words.draftKept, tab: words.draftTab, nowhere: words.draftNot }[where]
  note.replaceChildren(
    paragraph(before ? `${words.draftFound} ${says}` : says),
    ...(on ? [remove] : []),
  )
  return {
    forget: () => {
      on = false
      forgetDraft(kind)
    },
  }
}
