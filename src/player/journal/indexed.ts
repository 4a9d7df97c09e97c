import { blank } from '../progress/state.ts'
import type { Database } from './database.ts'
import { adopt, byAge } from './entry.ts'
import { type Journal, knowing, SessionGone } from './journal.ts'

/** A write counts once the disk has it, not the operating system's cache: that is what "saved" promises. */
const strict = { durability: 'strict' } as const

/** The journal in IndexedDB. Each change is one transaction, and its promise settles when that is complete. */
export function indexedJournal(database: Database): Journal {
  return {
    async open(session, state, adopting = []) {
      const tx = database.transaction(['sessions', 'entries', 'states'], 'readwrite', strict)
      const sessions = tx.objectStore('sessions')
      const key = [session.learner, session.course] as [string, string]
      for (const old of await sessions.index('learner').getAllKeys(key)) await sessions.delete(old)
      const adopted = adopt(session, adopting)
      for (const entry of adopted.entries) await tx.objectStore('entries').put(entry)
      await sessions.put(adopted.session)
      await tx.objectStore('states').put(state)
      await tx.done
      return adopted.session
    },
    async session(learner, course) {
      return database.getFromIndex('sessions', 'learner', [learner, course])
    },
    async state(learner, course) {
      return database.get('states', [learner, course])
    },
    async record(registration, decide) {
      const tx = database.transaction(['sessions', 'entries', 'states'], 'readwrite', strict)
      const session = await tx.objectStore('sessions').get(registration)
      if (!session) throw new SessionGone(registration)
      // Read here and not taken from the page: another tab may have written since.
      const state = await tx.objectStore('states').get([session.learner, session.course])
      const made = decide({ session, state: state ?? blank(session.learner, session.course) })
      await Promise.all([
        tx.objectStore('entries').add(made.entry),
        tx.objectStore('states').put(made.state),
        tx.objectStore('sessions').put(made.session),
        tx.done,
      ])
      return made
    },
    async entries() {
      return (await database.getAll('entries')).sort(byAge)
    },
    async delivered(id, outcome) {
      const tx = database.transaction(['sessions', 'entries'], 'readwrite', strict)
      const entry = await tx.objectStore('entries').get(id)
      const session = entry && (await tx.objectStore('sessions').get(entry.registration))
      if (session) await tx.objectStore('sessions').put(knowing(session, outcome))
      await tx.objectStore('entries').delete(id)
      await tx.done
    },
    async refuse(id, refused) {
      const tx = database.transaction('entries', 'readwrite', strict)
      const entry = await tx.store.get(id)
      if (entry) await tx.store.put({ ...entry, refused })
      await tx.done
    },
    async discard(ids) {
      const tx = database.transaction('entries', 'readwrite', strict)
      for (const id of ids) await tx.store.delete(id)
      await tx.done
    },
    async result(learner, course) {
      return (await database.get('results', [learner, course]))?.attempt
    },
    async keepResult(learner, attempt) {
      const tx = database.transaction(['results', 'sessions'], 'readwrite', strict)
      const { course, version } = attempt
      await tx.objectStore('results').put({ learner, course, attempt })
      const sessions = tx.objectStore('sessions')
      const session = await sessions.index('learner').get([learner, course])
      if (session) await sessions.put({ ...session, basis: version })
      await tx.done
    },
    async learners() {
      const keys = [
        ...(await database.getAllKeys('states')),
        ...(await database.getAllKeys('results')),
      ].map(([learner]) => learner)
      const sessions = (await database.getAll('sessions')).map(({ learner }) => learner)
      return [...new Set([...keys, ...sessions])]
    },
    async forget(learner) {
      const tx = database.transaction(['sessions', 'states', 'results'], 'readwrite', strict)
      const theirs = IDBKeyRange.bound([learner], [learner, []])
      const sessions = tx.objectStore('sessions')
      for (const key of await sessions.index('learner').getAllKeys(theirs))
        await sessions.delete(key)
      await tx.objectStore('states').delete(theirs)
      await tx.objectStore('results').delete(theirs)
      await tx.done
    },
    close() {
      database.close()
    },
  }
}
