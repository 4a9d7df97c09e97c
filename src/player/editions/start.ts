import { editionIn, guidelineIn } from '#model/acknowledgement.ts'
import { endpoint } from '../visit/endpoint.ts'
import { whoOnLoad } from '../visit/identify.ts'
import { fill } from '../words.ts'
import { lastRead, type Read, sinceRead } from './since.ts'

/** Tells who is signed in what has changed since they acknowledged the guideline, and opens it. Others read every change. */
export async function startEditions(): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-editions]')
  const said = root?.querySelector<HTMLElement>('[data-editions-said]')
  if (!root || !said) return
  if ((await whoOnLoad()).kind !== 'signed-in') return
  const attempts = await endpoint.attempts()
  if (attempts.kind !== 'answer') return
  const read = lastRead(
    attempts.value.attempts.flatMap(({ acknowledged = [] }) =>
      acknowledged.flatMap((id): Read[] =>
        guidelineIn(id) === root.dataset['editions']
          ? [editionIn(id) ?? { changes: 0, hash: '' }]
          : [],
      ),
    ),
  )
  const sections = [...root.querySelectorAll<HTMLDetailsElement>('details[data-hash]')]
  const editions = sections.map(({ dataset }) => ({
    changes: Number(dataset['changes']),
    hash: dataset['hash'] ?? '',
  }))
  const outcome = sinceRead(read, editions, Number(root.dataset['count']))
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Record<
    'earlier' | 'lines' | 'now',
    string
  >
  if (outcome.kind === 'never') return
  if (outcome.kind === 'edition') {
    const section = sections[outcome.index]!
    section.open = true
    said.textContent = fill(words.earlier, { day: section.dataset['day'] ?? '' })
  } else said.textContent = words[outcome.kind]
  said.hidden = false
}
