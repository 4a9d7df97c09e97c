import type { May } from './messages.ts'
import type { Order } from './order.ts'
import { type Json, list, part, text } from './values.ts'

/** What is used of an API while its part runs. */
export type Running = {
  isInitialized(): boolean
  isTerminated(): boolean
  renderCMIToJSONObject(): Json
  Initialize?(parameter: string): string
  GetValue?(name: string): string
  SetValue?(name: string, value: string): string
  processNavigationRequest(request: string, target?: string): boolean
  previewNavigationRequest(request: 'continue' | 'previous'): {
    outcome: string
    endSequencingSession: boolean
  }
}

/**
 * Where a learner could go if the part that runs ended now, as it stands. `scratch` is a second order, in the same
 * state, in which it is made to end: the record of the real one changes only when it really does.
 */
export function lookAhead<Api extends Running>(running: Running, scratch: Order<Api>): May {
  const [next, back] = (['continue', 'previous'] as const).map((request) =>
    running.previewNavigationRequest(request),
  )
  scratch.api.Initialize?.('')
  copyStatus(running, scratch.api)
  const before = scratch.mayNow()
  scratch.api.processNavigationRequest('exit')
  const after = scratch.mayNow()
  return {
    ...after,
    continue: next?.outcome === 'unknown' ? before.continue : next?.outcome === 'allowed',
    previous: back?.outcome === 'unknown' ? before.previous : back?.outcome === 'allowed',
    ...(next?.endSequencingSession && { ends: true as const }),
    hidden: before.hidden,
  }
}

const statuses = ['completion_status', 'success_status', 'progress_measure'] as const

/** What a part has said of itself and that rules may ask for. */
function copyStatus(from: Running, to: Running): void {
  const cmi = part(from.renderCMIToJSONObject(), 'cmi')
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== 'unknown') to.SetValue?.(name, value)
  }
  for (const name of statuses) set(`cmi.${name}`, text(cmi, name))
  set('cmi.score.scaled', text(part(cmi, 'score'), 'scaled'))
  const places = placesOf(to)
  for (const objective of list(cmi, 'objectives')) {
    const id = text(objective, 'id')
    if (id === undefined) continue
    const known = places.get(id)
    const place = known ?? places.size
    if (known === undefined) {
      to.SetValue?.(`cmi.objectives.${place}.id`, id)
      places.set(id, place)
    }
    for (const name of statuses) set(`cmi.objectives.${place}.${name}`, text(objective, name))
    set(`cmi.objectives.${place}.score.scaled`, text(part(objective, 'score'), 'scaled'))
  }
}

const placesOf = (api: Running): Map<string, number> =>
  new Map(
    list(part(api.renderCMIToJSONObject(), 'cmi'), 'objectives').flatMap((each, index) => {
      const id = text(each, 'id')
      return id === undefined ? [] : [[id, index] as const]
    }),
  )
