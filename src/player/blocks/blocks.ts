import type { LearnerState } from '../progress/state.ts'
import { branchingIn } from './branching.ts'
import { composingIn } from './composing.ts'
import { tabsIn } from './tabs.ts'

/**
 * Brings the blocks of the lessons to life. Without it they are a document that is read from top to bottom.
 * `wrote` is told what a learner composed, where that is kept; the answer draws what is.
 */
export function blocksIn(
  root: ParentNode,
  wrote?: (block: string, text: string) => void,
): (state: Pick<LearnerState, 'choices' | 'written'>) => void {
  tabsIn(root)
  const drawWays = branchingIn(root)
  const drawWritten = composingIn(root, wrote)
  return ({ choices, written = {} }) => {
    drawWays(choices)
    drawWritten(written)
  }
}
