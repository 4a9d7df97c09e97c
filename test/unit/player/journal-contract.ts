import type { Journal } from '#player/journal/journal.ts'
import { anAttempt, aSession, aState, deciding, idOf } from './samples.ts'

/** What every driver of the journal must do: name → what it answers, and what it should. Runs in Node and in a browser. */
export const journalContract: Record<
  string,
  (journal: Journal) => Promise<{ got: unknown; want: unknown }>
> = {
  async 'one step is an entry, a state and the next sequence number'(journal) {
    await journal.open(aSession(), aState())
    await journal.record('r1', deciding({ kind: 'saw', item: 'why', to: 'voice' }, 1))
    const [entries, state, session] = [
      await journal.entries(),
      await journal.state('anna', 'posting'),
      await journal.session('anna', 'posting'),
    ]
    return {
      got: [entries.map((each) => each.id), state?.seen, state?.location, session?.next],
      want: [[idOf(1)], ['why'], 'voice', 2],
    }
  },
  async 'two tabs that write at the same time get two sequence numbers and lose nothing'(journal) {
    await journal.open(aSession(), aState())
    await Promise.all([
      journal.record('r1', deciding({ kind: 'saw', item: 'why' }, 1)),
      journal.record('r1', deciding({ kind: 'saw', item: 'voice' }, 2)),
    ])
    const state = await journal.state('anna', 'posting')
    const sequences = (await journal.entries()).map((entry) => entry.sequence)
    return {
      got: [state?.seen, sequences],
      want: [
        ['why', 'voice'],
        [1, 2],
      ],
    }
  },
  async 'entries of several sessions come oldest session first'(journal) {
    await journal.open(aSession({ registration: 'z', opened: 1 }), aState())
    await journal.record('z', deciding({ kind: 'left' }, 1))
    await journal.open(aSession({ registration: 'a', opened: 2 }), aState())
    await journal.record('a', deciding({ kind: 'left' }, 2))
    const got = (await journal.entries()).map((entry) => entry.registration)
    return { got, want: ['z', 'a'] }
  },
  async 'a new session takes the place of the old one, whose entries still wait'(journal) {
    await journal.open(aSession(), aState())
    await journal.record('r1', deciding({ kind: 'left' }, 1))
    await journal.open(aSession({ registration: 'r2', opened: 2000 }), aState({ seen: ['why'] }))
    const session = await journal.session('anna', 'posting')
    const state = await journal.state('anna', 'posting')
    return {
      got: [session?.registration, state?.seen, (await journal.entries()).length],
      want: ['r2', ['why'], 1],
    }
  },
  async 'progress that is claimed gets a token and keeps its id'(journal) {
    const nobody = { learner: 'anonymous', registration: 'anonymous:posting', token: '' }
    await journal.open(aSession(nobody), aState({ learner: 'anonymous' }))
    await journal.record(nobody.registration, deciding({ kind: 'saw', item: 'why' }, 1))
    const session = await journal.open(aSession(), aState(), await journal.entries())
    const entries = await journal.entries()
    return {
      got: [session.next, entries.map((each) => [each.id, each.learner, each.commit.token])],
      want: [2, [[idOf(1), 'anna', 'token-of-twenty-letters']]],
    }
  },
  async 'a delivered entry is gone, and its session knows one version more'(journal) {
    await journal.open(aSession({ basis: 4 }), aState())
    await journal.record('r1', deciding({ kind: 'left' }, 1))
    await journal.delivered(idOf(1), 'stored')
    const session = await journal.session('anna', 'posting')
    return { got: [await journal.entries(), session?.basis], want: [[], 5] }
  },
  async 'delivering an entry twice is harmless'(journal) {
    await journal.open(aSession(), aState())
    await journal.record('r1', deciding({ kind: 'left' }, 1))
    await journal.delivered(idOf(1), 'stored')
    await journal.delivered(idOf(1), 'already-had-it')
    return { got: (await journal.session('anna', 'posting'))?.basis, want: 1 }
  },
  async 'a refused entry stays, with the reason'(journal) {
    await journal.open(aSession(), aState())
    await journal.record('r1', deciding({ kind: 'left' }, 1))
    const refusal = { status: 422, code: 'bad-commit', title: 'The location is too long.' }
    await journal.refuse(idOf(1), refusal)
    return { got: (await journal.entries())[0]?.refused, want: refusal }
  },
  async 'what the endpoint said of an attempt is there when it is away'(journal) {
    await journal.keepResult('anna', anAttempt({ version: 7 }))
    const [mine, theirs] = [
      await journal.result('anna', 'posting'),
      await journal.result('bert', 'posting'),
    ]
    return { got: [mine?.version, theirs], want: [7, undefined] }
  },
  async 'after an answer the session knows which version of the attempt it goes on from'(journal) {
    await journal.open(aSession({ basis: 2 }), aState())
    await journal.keepResult('anna', anAttempt({ version: 7 }))
    return { got: (await journal.session('anna', 'posting'))?.basis, want: 7 }
  },
  async 'signing out leaves only what is not delivered yet, and nothing of anybody else is touched'(
    journal,
  ) {
    const bert = { learner: 'bert', registration: 'r9' }
    await journal.open(aSession(bert), aState({ learner: 'bert', seen: ['why'] }))
    await journal.open(aSession(), aState({ seen: ['why'] }))
    await journal.keepResult('anna', anAttempt())
    await journal.record('r1', deciding({ kind: 'left' }, 1))
    await journal.forget('anna')
    const left = [
      await journal.state('anna', 'posting'),
      await journal.session('anna', 'posting'),
      await journal.result('anna', 'posting'),
      (await journal.entries()).map((entry) => entry.id),
      (await journal.state('bert', 'posting'))?.seen,
      (await journal.session('bert', 'posting'))?.registration,
    ]
    return { got: left, want: [undefined, undefined, undefined, [idOf(1)], ['why'], 'r9'] }
  },
  async 'whose record is kept can be told, and not who only waits for a delivery'(journal) {
    await journal.open(
      aSession({ learner: 'bert', registration: 'r9' }),
      aState({ learner: 'bert' }),
    )
    await journal.keepResult('carys', anAttempt())
    await journal.open(aSession(), aState())
    await journal.record('r1', deciding({ kind: 'left' }, 1))
    await journal.forget('anna')
    return { got: (await journal.learners()).sort(), want: ['bert', 'carys'] }
  },
  async 'after signing out nothing is recorded for that learner any more'(journal) {
    await journal.open(aSession(), aState())
    await journal.forget('anna')
    const said = await journal.record('r1', deciding({ kind: 'left' }, 1)).then(
      () => 'recorded',
      (error: Error) => error.name,
    )
    return { got: [said, await journal.entries()], want: ['SessionGone', []] }
  },
}
