import type { Learner, People } from './store.ts'
import { StoreProblem } from './store-problem.ts'

/** The one learner whom a key, a subject or a name means. */
export async function findLearner(
  store: Pick<People, 'learners'>,
  words: string,
): Promise<Learner> {
  const all = await store.learners()
  const same = (text: string) => text.toLowerCase() === words.toLowerCase()
  const exact = all.filter(({ key, subject }) => key === words || subject === words)
  const found = exact.length > 0 ? exact : all.filter(({ name }) => same(name))
  const [one, another] = found
  if (one === undefined)
    throw new StoreProblem(
      'missing',
      `There is no learner "${words}": give the name or the subject as they sign in. "moothall lms report" lists names.`,
    )
  if (another !== undefined)
    throw new StoreProblem(
      'failed',
      `${found.length} learners are called "${words}": name one by the subject, which is one of ${found.map(({ subject }) => subject).join(', ')}.`,
    )
  return one
}
