import type { Answer } from '../lunr/find.ts'
import { openEngine } from './engine.ts'

/** The pool of expertise, narrowed to those whom a few words name, the best first. Everybody again when there are none. */
export function startExpertise(): void {
  const root = document.querySelector<HTMLElement>('[data-expertise]')
  const form = root?.querySelector<HTMLElement>('[data-expertise-form]')
  const query = form?.querySelector('input')
  const status = root?.querySelector<HTMLElement>('[data-expertise-status]')
  const list = root?.querySelector<HTMLElement>('[data-expertise-list]')
  if (!root || !form || !query || !status || !list) return
  const { expertise: index = '', found = '', none = '' } = root.dataset
  const everybody = [...list.children].filter((each) => each instanceof HTMLElement)
  const said = status.textContent
  const engine = openEngine(index, document.documentElement.lang === 'cy' ? 'cy' : 'en')
  form.hidden = false

  function show(people: readonly HTMLElement[], words: string | null): void {
    list?.replaceChildren(...people)
    if (status) status.textContent = words
  }

  async function narrow(asked: string): Promise<void> {
    if (asked === '') {
      show(everybody, said)
      return
    }
    const answer = await engine.byName(asked)
    // A later key may have been pressed meanwhile.
    if (query?.value.trim() !== asked) return
    const people = idsIn(answer).flatMap((id) => everybody.find((each) => each.id === id) ?? [])
    show(people, people.length === 0 ? none : found.replace('{count}', String(people.length)))
  }

  query.addEventListener('input', () => {
    // Without the index everybody stays on the page, which says the same.
    narrow(query.value.trim()).catch(() => show(everybody, said))
  })
}

/** Only those who meet every word: half a match is somebody who cannot help. */
const idsIn = ({ found }: Answer): string[] =>
  found
    .filter(({ coverage }) => coverage === 1)
    .flatMap(({ page }) => /\/([^/]+)\/$/.exec(page.url)?.[1] ?? [])
