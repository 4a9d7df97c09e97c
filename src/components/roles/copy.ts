type Words = Record<'copy' | 'copied' | 'notCopied', string>

/** A choice of one post, and a button beside each piece of text that copies it. Without this script everything stands on the page. */
export function startClauses(): void {
  const root = document.querySelector<HTMLElement>('[data-clause-page]')
  if (!root) return
  const words = JSON.parse(root.dataset['clausePage'] ?? '{}') as Words
  const status = root.querySelector<HTMLElement>('[data-clause-status]')
  for (const section of root.querySelectorAll<HTMLElement>('[data-clauses]'))
    for (const card of section.querySelectorAll<HTMLElement>('[data-copied]'))
      card.append(copying(card, section.querySelector('h3')?.textContent ?? '', words, status))
  choosing(root)
}

function copying(
  card: HTMLElement,
  title: string,
  words: Words,
  status: HTMLElement | null,
): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary mh-no-print'
  const of = document.createElement('span')
  of.className = 'govuk-visually-hidden'
  of.textContent = ` (${title}, ${card.dataset['copied']})`
  button.append(words.copy, of)
  button.addEventListener('click', async () => {
    const lines = [...card.querySelectorAll('li:not([data-missing])')].map(
      (line) => line.textContent?.trim() ?? '',
    )
    const copied = await navigator.clipboard.writeText(lines.join('\n')).then(
      () => true,
      () => false,
    )
    button.firstChild!.textContent = copied ? words.copied : words.copy
    if (status) status.textContent = copied ? words.copied : words.notCopied
  })
  return button
}

/** The address keeps the choice, so that it can be sent to somebody: `#post-libraries-officer`. */
function choosing(root: HTMLElement): void {
  const choice = root.querySelector<HTMLElement>('[data-clause-choice]')
  const select = choice?.querySelector('select')
  const sections = [...root.querySelectorAll<HTMLElement>('[data-clause-posts] [data-clauses]')]
  if (!choice || !select) return
  const show = (id: string) => {
    for (const section of sections) section.hidden = id !== '' && section.id !== id
  }
  const asked = location.hash.slice(1)
  if (sections.some(({ id }) => id === asked)) {
    select.value = asked
    show(asked)
  }
  select.addEventListener('change', () => {
    show(select.value)
    history.replaceState(null, '', select.value === '' ? location.pathname : `#${select.value}`)
  })
  choice.hidden = false
}
