/** The search page: answers by name as one types, the full text a moment later, the query in the address. */
import { search } from '#i18n/strings/search.ts'
import type { Language } from '#model/localised.ts'
import type { Answer } from '../lunr/find.ts'
import { rank } from '../rank.ts'
import type { TextHit } from '../text.ts'
import { announcement } from './announcement.ts'
import { openEngine } from './engine.ts'
import { walkWithArrows } from './keys.ts'
import { listOf } from './list.ts'

/** How long a pause in typing is before the full text is asked, in milliseconds. */
const pause = 150

const language = document.documentElement.lang as Language
const words = search[language]
const place = document.querySelector<HTMLElement>('#search')!
const field = place.querySelector<HTMLInputElement>('input[name="q"]')!
const status = place.querySelector<HTMLElement>('[role="status"]')!
const results = place.querySelector<HTMLElement>('.mh-search-results')!
const browse = document.querySelector<HTMLElement>('#browse')!

const engine = openEngine(place.dataset['index']!, language)
const queryInAddress = () => new URLSearchParams(location.search).get('q') ?? ''
const addressOf = (query: string) =>
  query ? `?${new URLSearchParams({ q: query })}` : location.pathname

/** Rises with every query, so that an answer that comes late is dropped. */
let asked = 0

async function ask(query: string): Promise<void> {
  const mine = ++asked
  const isLate = () => mine !== asked
  if (!query) return clear()
  // Said once, while the index is on its way; at every letter it would only be noise.
  if (results.childElementCount === 0) status.textContent = words.waiting
  try {
    const answer = await engine.byName(query)
    if (isLate()) return
    show(query, answer, [])
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (isLate()) return
    await askText(query, answer, isLate)
  } catch (cause) {
    if (isLate()) return
    console.error(cause)
    clear()
    status.textContent = words.failed
  }
}

async function askText(query: string, answer: Answer, isLate: () => boolean): Promise<void> {
  try {
    const text = await engine.inText(query, answer.respelt)
    if (isLate()) return
    const count = show(query, answer, text.hits)
    status.textContent = announcement(words, query, answer, text, count)
  } catch (cause) {
    console.error(cause)
    if (!isLate()) status.textContent = words.textFailed
  }
}

/** Shows one list out of both searches and says how long it is. */
function show(query: string, answer: Answer, hits: readonly TextHit[]): number {
  const ranked = rank(answer, hits)
  const focused = document.activeElement?.closest('.mh-search-results a')?.getAttribute('href')
  results.replaceChildren(...listOf(ranked, { language, met: answer.met }))
  // Whoever is already among the answers stays on theirs when the full text joins them.
  if (focused) results.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus()
  results.dataset['query'] = query
  const count = ranked.best.length + ranked.inText.length
  browse.hidden = count > 0
  return count
}

function clear(): void {
  results.replaceChildren()
  status.textContent = ''
  browse.hidden = false
}

field.addEventListener('input', () => {
  const query = field.value.trim()
  remember(query, true)
  void ask(query)
})
field.form!.addEventListener('submit', (event) => {
  event.preventDefault()
  const query = field.value.trim()
  remember(query, false)
  void ask(query)
})
addEventListener('popstate', start)
walkWithArrows(field, results)
// Said in the page itself, for a script that failed to load as much as for one that is switched off.
document.querySelector('#without-script')?.remove()
start()

/** Typing rewrites one entry of the history, so that "back" goes to the last finished query and not through each letter. */
function remember(query: string, typing: boolean): void {
  const isFinished = queryInAddress() !== '' && !history.state?.typing
  if (query === queryInAddress()) history.replaceState({ typing }, '')
  else if (isFinished) history.pushState({ typing }, '', addressOf(query))
  else history.replaceState({ typing }, '', addressOf(query))
}

function start(): void {
  field.value = queryInAddress()
  if (!field.value) field.focus({ preventScroll: true })
  void ask(field.value.trim())
}
