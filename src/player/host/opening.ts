import type { LearnerState } from '../progress/state.ts'
import type { Part } from './data.ts'

/** The part that was left last, or the first that is open and not done. */
export function openingOf(
  parts: readonly Part[],
  { location, seen }: Pick<LearnerState, 'location' | 'seen'>,
  isOpen: (part: Part) => boolean = () => true,
): Part | undefined {
  const open = parts.filter(isOpen)
  const last = open.find(({ sco }) => sco === location)
  if (last && (parts.length === 1 || !seen.includes(last.sco))) return last
  return open.find(({ sco }) => !seen.includes(sco)) ?? last ?? open[0]
}
