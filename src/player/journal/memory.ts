import type { AttemptView } from '#model/wire/attempt.ts'
import type { LearnerState } from '../progress/state.ts'
import { blank } from '../progress/state.ts'
import { adopt, byAge, type Entry, type Session } from './entry.ts'
import { type Journal, knowing, SessionGone } from './journal.ts'

/** The journal of a browser that will not store anything: it lives as long as the page. */
export function memoryJournal(): Journal {
  const sessions = new Map<string, Session>()
  const entries = new Map<string, Entry>()
  const states = new Map<string, LearnerState>()
  const results = new Map<string, AttemptView>()
  const at = (learner: string, course: string) => JSON.stringify([learner, course])

  return {
    async open(session, state, adopting = []) {
      for (const [key, other] of sessions)
        if (other.learner === session.learner && other.course === session.course)
          sessions.delete(key)
      const adopted = adopt(session, adopting)
      for (const entry of adopted.entries) entries.set(entry.id, entry)
      sessions.set(session.registration, adopted.session)
      states.set(at(state.learner, state.course), state)
      return adopted.session
    },
    async session(learner, course) {
      return [...sessions.values()].find(
        (each) => each.learner === learner && each.course === course,
      )
    },
    async state(learner, course) {
      return states.get(at(learner, course))
    },
    async record(registration, decide) {
      const session = sessions.get(registration)
      if (!session) throw new SessionGone(registration)
      const key = at(session.learner, session.course)
      const made = decide({
        session,
        state: states.get(key) ?? blank(session.learner, session.course),
      })
      entries.set(made.entry.id, made.entry)
      states.set(key, made.state)
      sessions.set(registration, made.session)
      return made
    },
    async entries() {
      return [...entries.values()].sort(byAge)
    },
    async delivered(id, outcome) {
      const session = sessions.get(entries.get(id)?.registration ?? '')
      if (session) sessions.set(session.registration, knowing(session, outcome))
      entries.delete(id)
    },
    async refuse(id, refused) {
      const entry = entries.get(id)
      if (entry) entries.set(id, { ...entry, refused })
    },
    async discard(ids) {
      for (const id of ids) entries.delete(id)
    },
    async result(learner, course) {
      return results.get(at(learner, course))
    },
    async keepResult(learner, attempt) {
      results.set(at(learner, attempt.course), attempt)
      for (const session of sessions.values())
        if (session.learner === learner && session.course === attempt.course)
          sessions.set(session.registration, { ...session, basis: attempt.version })
    },
    async learners() {
      const keys = [...states.keys(), ...results.keys()].map((key) => String(JSON.parse(key)[0]))
      return [...new Set([...keys, ...[...sessions.values()].map((each) => each.learner)])]
    },
    async forget(learner) {
      const theirs = (key: string) => JSON.parse(key)[0] === learner
      for (const [key, session] of sessions) if (session.learner === learner) sessions.delete(key)
      for (const map of [states, results])
        for (const key of map.keys()) if (theirs(key)) map.delete(key)
    },
    close() {},
  }
}
