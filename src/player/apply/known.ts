import type { ApplicationKnown } from '#model/wire/application.ts'
import { el } from '../dom.ts'
import type { ApplyData } from './data.ts'

/** What the registers and the record know of whoever is signed in; undefined if nobody is, or the endpoint is away. */
export async function askKnown(language: string): Promise<ApplicationKnown | undefined> {
  try {
    const answer = await fetch(`/lms/applications/known?language=${language}`, {
      cache: 'no-store',
      redirect: 'error',
      headers: { accept: 'application/json' },
    })
    return answer.ok ? ((await answer.json()) as ApplicationKnown) : undefined
  } catch {
    return undefined
  }
}

/** Shows it, and takes the question for the post of a licence out of the form: it is answered. */
export function showKnown(
  form: HTMLFormElement,
  place: HTMLElement,
  { post, facts }: ApplicationKnown,
  { kind, words }: ApplyData,
): void {
  const title =
    post && form.querySelector(`[name="post"] option[value="${CSS.escape(post)}"]`)?.textContent
  const rows = [...(title ? [{ term: words.fromRegister, says: title }] : []), ...facts]
  place.replaceChildren(
    el('h2', { class: 'govuk-heading-m' }, words.known),
    el('p', { class: 'govuk-body' }, words.knownWhy),
    el(
      'dl',
      { class: 'govuk-summary-list' },
      ...rows.map(({ term, says }) =>
        el(
          'div',
          { class: 'govuk-summary-list__row' },
          el('dt', { class: 'govuk-summary-list__key' }, term),
          el('dd', { class: 'govuk-summary-list__value' }, says),
        ),
      ),
    ),
  )
  const control = form.querySelector<HTMLSelectElement | HTMLInputElement>('[name="post"]')
  if (post === undefined || !control) return
  if (kind === 'account') {
    if (control.value === '') control.value = post
    return
  }
  control.value = post
  const group = form.querySelector<HTMLElement>('[data-question="post"]')
  // Its heading stands for this question alone.
  if (group) {
    group.hidden = true
    const heading = group.previousElementSibling
    if (heading instanceof HTMLHeadingElement) heading.hidden = true
  }
}
