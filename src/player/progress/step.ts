import type { Asked } from '#model/questions/interacting.ts'
import { isScoDone, orderId, scoStateOf } from '#model/wire/imported-progress.ts'
import type { HostEntry } from '../host/frame/messages.ts'
import type { LearnerState } from './state.ts'

/** One thing that a learner does. Each becomes one entry of the journal. */
export type Step =
  | { kind: 'went'; to: string }
  | { kind: 'saw'; item: string; to?: string }
  | { kind: 'chose'; scenario: string; choice: string }
  | { kind: 'wrote'; block: string; text: string }
  | { kind: 'answered'; test: string; question: string; chosen: string[] }
  | { kind: 'handed-in'; test: string; questions: Asked[] }
  | { kind: 'left' }
  /** A commit of somebody else's package, as its host kept it. */
  | { kind: 'imported'; entry: HostEntry }

/** The state after one more step. Only the first choice in a scenario counts: it is what the learner would have done. What they compose, they may change. */
export function after(state: LearnerState, step: Step): LearnerState {
  switch (step.kind) {
    case 'went':
      return { ...state, location: step.to }
    case 'saw':
      return {
        ...state,
        seen: [...new Set([...state.seen, step.item])],
        ...(step.to !== undefined && { location: step.to }),
      }
    case 'chose':
      return { ...state, choices: { [step.scenario]: step.choice, ...state.choices } }
    case 'wrote':
      return { ...state, written: { ...state.written, [step.block]: step.text } }
    case 'answered': {
      const answers = state.test === step.test ? state.answers : {}
      return {
        ...state,
        test: step.test,
        answers: { ...answers, [step.question]: step.chosen },
      }
    }
    case 'handed-in':
      return { ...state, handedIn: [...new Set([...state.handedIn, step.test])] }
    case 'left':
      return state
    case 'imported':
      return afterImported(state, step.entry)
  }
}

/** Whether a step would add anything to what is kept. Opening a lesson twice is no news. */
export function isNews(state: LearnerState, step: Step): boolean {
  // A package says itself when a visit ends.
  if (step.kind === 'left') return state.scos === undefined
  if (step.kind === 'imported') return step.entry.at > (state.keptAt ?? '')
  if (step.kind === 'handed-in') return true
  return JSON.stringify(after(state, step)) !== JSON.stringify(state)
}

function afterImported(
  { overtaken: _, ...state }: LearnerState,
  { sco, cmi, at, seconds }: HostEntry,
): LearnerState {
  if (sco === orderId)
    return { ...state, scos: state.scos ?? {}, order: cmi.suspend_data ?? '{}', keptAt: at }
  const sayings = scoStateOf(cmi)
  return {
    ...state,
    location: sco,
    seen: isScoDone(sayings) ? [...new Set([...state.seen, sco])] : state.seen,
    scos: { ...state.scos, [sco]: { ...sayings, seconds } },
    keptAt: at,
  }
}
