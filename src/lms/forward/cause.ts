import type { Language } from '#model/localised.ts'
import type { Cmi } from '#model/wire/cmi.ts'
import type { Registration } from '../store/store.ts'

/** What happened: a commit arrived, or a session was started. */
export type Cause = {
  /** A UUID: the ids of all statements come from it. */
  id: string
  registration: Pick<Registration, 'id' | 'learner' | 'course'>
  language: Language
  /** The endpoint's clock; the device's is a claim. */
  at: string
  commit?: { sco: string; sequence: number; final: boolean; cmi: Cmi }
}
