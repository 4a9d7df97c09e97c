import { openDatabase } from './database.ts'
import { type DependableJournal, dependable, type Keeping, reason } from './dependable.ts'
import { indexedJournal } from './indexed.ts'

/** The journal of this browser, or one in memory where the browser will not store (private windows, a full disk). */
export async function openJournal(
  tell: (keeping: Keeping) => void = () => {},
): Promise<DependableJournal> {
  try {
    return dependable(indexedJournal(await openDatabase(() => tell('newer-page'))), tell)
  } catch (error) {
    return dependable(undefined, tell, reason(error))
  }
}
