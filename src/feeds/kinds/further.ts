import { FeedProblem } from '../problem.ts'

/** A page after the first. Where it cannot be had, undefined: what came before it is worth having, and is asked for again. */
export async function further<Page>(page: () => Promise<Page>): Promise<Page | undefined> {
  try {
    return await page()
  } catch (error) {
    if (error instanceof FeedProblem) return undefined
    throw error
  }
}
