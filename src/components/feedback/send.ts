/** What the page says in each case, in its language. */
type Words = Record<
  'sent' | 'sending' | 'cannot' | 'empty' | 'tooLong' | 'tooMuch' | 'signIn',
  string
>

/** The endpoint's codes, and what the page says of them. */
const says: Partial<Record<string, keyof Words>> = {
  'nothing-said': 'empty',
  'said-too-much': 'tooLong',
  'too-much-feedback': 'tooMuch',
  'not-signed-in': 'signIn',
}

const patience = 15_000

/** Sends the form without leaving the page. Without this script the endpoint answers with a page of its own. */
export function startFeedback(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-feedback]')
  const status = document.querySelector<HTMLElement>('[data-feedback-status]')
  if (!form || !status) return
  const words = JSON.parse(form.dataset['feedback'] ?? '{}') as Words
  const button = form.querySelector('button')!
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    button.disabled = true
    status.textContent = words.sending
    const outcome = await send(form)
    button.disabled = false
    status.textContent = words[outcome]
    if (outcome !== 'sent') return
    // The next thing that is said is another one.
    form.reset()
    form.hidden = true
    status.focus()
  })
}

async function send(form: HTMLFormElement): Promise<keyof Words> {
  try {
    const fields = new FormData(form) as unknown as Iterable<[string, string]>
    const answer = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams([...fields]),
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (answer.ok) return 'sent'
    const problem = (await answer.json()) as { code?: string }
    return says[problem.code ?? ''] ?? 'cannot'
  } catch {
    return 'cannot'
  }
}
