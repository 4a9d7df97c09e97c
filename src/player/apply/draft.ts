import type { ApplicationKind } from '#model/application-form.ts'

/**
 * What somebody has typed into a form and not sent, kept in the browser: on the device for who is signed in or where
 * nobody signs in, in the tab for who has not signed in yet, nowhere at a kiosk.
 */
export type Where = 'device' | 'tab' | 'nowhere'

export type Fields = Record<string, string[]>
type Kept = { learner: string | null; fields: Fields }

const names = ['licence', 'account'].map((kind) => `moothall-apply-${kind}`)
const nameOf = (kind: ApplicationKind): string => `moothall-apply-${kind}`

/** What was kept for `learner`, or by nobody in this tab; undefined if there is nothing. What is another's is removed. */
export function readDraft(kind: ApplicationKind, learner: string | null): Fields | undefined {
  const name = nameOf(kind)
  const inTab = read(sessionStorage, name)
  const onDevice = read(localStorage, name)
  if (onDevice && onDevice.learner !== learner) remove(localStorage, name)
  return inTab?.fields ?? (onDevice?.learner === learner ? onDevice.fields : undefined)
}

export function keepDraft(
  kind: ApplicationKind,
  learner: string | null,
  fields: Fields,
  where: Where,
): void {
  const name = nameOf(kind)
  const text = JSON.stringify({ learner, fields } satisfies Kept)
  if (where === 'device') write(localStorage, name, text)
  else remove(localStorage, name)
  if (where === 'tab') write(sessionStorage, name, text)
  else remove(sessionStorage, name)
}

export const forgetDraft = (kind: ApplicationKind): void => {
  remove(localStorage, nameOf(kind))
  remove(sessionStorage, nameOf(kind))
}

/** When somebody signs out. */
export const forgetDrafts = (): void => {
  for (const name of names) {
    remove(localStorage, name)
    remove(sessionStorage, name)
  }
}

/** When somebody else signs in: what was kept on the device for others goes. The tab's is of whoever signs in now. */
export function forgetDraftsOfOthers(learner: string): void {
  for (const name of names) {
    const kept = read(localStorage, name)
    if (kept && kept.learner !== learner) remove(localStorage, name)
  }
}

// A browser that blocks storage throws on every use; then nothing is kept.
function read(storage: Storage, name: string): Kept | undefined {
  try {
    const value: unknown = JSON.parse(storage.getItem(name) ?? 'null')
    return typeof value === 'object' && value !== null && 'fields' in value
      ? (value as Kept)
      : undefined
  } catch {
    return undefined
  }
}

function write(storage: Storage, name: string, text: string): void {
  try {
    storage.setItem(name, text)
  } catch {
    // As above.
  }
}

function remove(storage: Storage, name: string): void {
  try {
    storage.removeItem(name)
  } catch {
    // As above.
  }
}
