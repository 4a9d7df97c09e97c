import type { Note, NoteKind } from '#model/imported.ts'

/** Adds one line to the report of an import. */
export type Tell = (kind: NoteKind, code: string, says: string, files?: Iterable<string>) => void

/** Most files that one note names; the report counts the others. */
const mostNamed = 20

/** A way to tell, and the list that it fills. */
export type Notes = { tell: Tell; told: Note[] }

export function notes(): Notes {
  const told: Note[] = []
  const tell: Tell = (kind, code, says, files = []) => {
    const all = [...new Set(files)]
    const more = all.length - mostNamed
    told.push({
      kind,
      code,
      says,
      ...(all.length > 0 && { files: all.slice(0, mostNamed) }),
      ...(more > 0 && { more }),
    })
  }
  return { tell, told }
}
