/** Learners who go on, whatever becomes of the endpoint: each sends its commits in order, and each one again until it is answered. */
import type { Commit } from '#model/wire/commit.ts'
import { type Browser, commitOf, seen, signedIn } from '../../endpoint/support/browser.ts'
import { people } from '../../support/people.ts'

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type Load = {
  /** Ids that were answered with 2xx, in the order of the answers, with how often. */
  acknowledged: Map<string, number>
  /** Ids that were refused for good: they must not be there. */
  refused: Set<string>
  /** How often a request got no answer, or one that says to come again. */
  again: number
  /** Resolves once so many commits are acknowledged. */
  until(amount: number): Promise<void>
  /** Lets everybody finish what they are at; resolves when all of it is answered. */
  stop(): Promise<void>
}

/** Starts `learners` device sessions, two of them of the same person; `where` says which instance to ask next. */
export async function startLoad(
  learners: number,
  where: () => string,
  chance: () => number,
): Promise<Load> {
  let stopped = false
  const waiting: { amount: number; done: () => void }[] = []
  const load: Load = {
    acknowledged: new Map(),
    refused: new Set(),
    again: 0,
    until: (amount) => new Promise((done) => void waiting.push({ amount, done })),
    stop: async () => {
      stopped = true
      await Promise.all(work)
    },
  }
  const acknowledge = (id: string) => {
    load.acknowledged.set(id, (load.acknowledged.get(id) ?? 0) + 1)
    for (const each of waiting.filter(({ amount }) => load.acknowledged.size >= amount)) {
      waiting.splice(waiting.indexOf(each), 1)
      each.done()
    }
  }

  /** The answer, however often one must ask. */
  async function post(browser: Browser, body: unknown) {
    for (;;) {
      try {
        const at = { url: where(), cookie: browser.cookie }
        const answer = await browser.send.call(at as Browser, 'POST', '/lms/commits', body)
        if (answer.status !== 503) return answer
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
      }
      load.again++
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }

  async function learn(browser: Browser, token: string, batch: number): Promise<void> {
    for (let sequence = 1; !stopped; sequence += batch) {
      // Nobody clicks without a pause, and the machine must also start what takes the place of the killed.
      await new Promise((resolve) => setTimeout(resolve, chance() * 20))
      const commits = Array.from({ length: batch }, (_, index) => next(token, sequence + index))
      if (batch === 1) {
        const [commit] = commits
        const answer = await post(browser, commit)
        if (answer.status === 200) acknowledge(commit!.id)
        else throw new Error(`A commit was answered with ${answer.status}: ${answer.text}`)
        continue
      }
      // A commit that is refused travels among the others, and must undo none of them.
      const bad = { ...next(token, sequence), sco: 'no-such-part' }
      load.refused.add(bad.id)
      const { status, json, text } = await post(browser, {
        commits: [commits[0], bad, ...commits.slice(1)],
      })
      if (status !== 200) throw new Error(`A batch was answered with ${status}: ${text}`)
      for (const each of (json as { answers: { id: string; outcome?: string }[] }).answers) {
        if (each.id === bad.id) {
          if (each.outcome !== undefined) throw new Error('A commit in no part was stored.')
        } else if (each.outcome !== undefined) acknowledge(each.id)
        else throw new Error(`A commit of a batch was refused: ${text}`)
      }
    }
  }

  const next = (token: string, sequence: number): Commit =>
    commitOf(token, {
      sequence,
      cmi: {
        ...(chance() < 0.2 ? seen(chance() < 0.5 ? 'voice' : 'consent') : {}),
        location: chance() < 0.5 ? 'voice' : 'consent',
        suspend_data: JSON.stringify({ choices: { at: String(sequence) } }),
      },
    })

  const sessions = await Promise.all(
    Array.from({ length: learners }, async (_, number) => {
      const browser = await signedIn(where(), people[number % (learners - 1)]!.id)
      const { token } = await browser.register('licence-to-post')
      return { browser, token, batch: number % 4 === 3 ? 5 : 1 }
    }),
  )
  const work = sessions.map(({ browser, token, batch }) => learn(browser, token, batch))
  // Who fails tells it when the load is stopped; nobody else's failure may end the process before.
  for (const each of work) each.catch(() => {})
  return load
}
