import { part } from '../dom.ts'
import { noticesIn } from '../notices.ts'

/**
 * The places of the page. What is said while a part is on is said below the stage: a message above it would move the
 * part and its buttons from under the learner's hand.
 */
export function regionsOf() {
  const root = part('imported')
  return {
    root,
    notices: noticesIn(part('notices', root)),
    below: noticesIn(part('below', root)),
    saving: part('saving', root),
    stage: part('stage', root),
    controls: part('controls', root),
    steps: part('steps', root),
  }
}
export type Regions = ReturnType<typeof regionsOf>
