import { Scorm2004API } from 'scorm-again'
import { expect, test, vi } from 'vitest'
import { type Order, orderOn, type Sequenced } from '#player/host/frame/order.ts'

vi.spyOn(console, 'debug').mockImplementation(() => {})

type Api = Sequenced & Pick<Scorm2004API, 'Initialize' | 'GetValue' | 'SetValue' | 'Terminate'>

const make = (sequencing: object): Api =>
  new Scorm2004API({
    sequencing,
    logLevel: 5,
    lmsCommitUrl: 'moothall:',
    httpService: {
      processHttpRequest: () => ({ result: 'true', errorCode: 0 }),
      updateSettings() {},
    } as never,
  }) as unknown as Api

const flow = { choice: true, flow: true }
const settings = {
  activityTree: {
    id: 'course',
    title: 'Course',
    sequencingControls: flow,
    children: ['one', 'two', 'three'].map((id) => ({ id, title: id })),
  },
}

/** One part from its start to its end, with the API of its own that it has. */
function play(saved: string | undefined, request?: string): Order<Api> {
  const order = orderOn(make, settings, saved)
  order.api.Initialize('')
  order.api.SetValue('cmi.completion_status', 'completed')
  if (request) order.api.SetValue('adl.nav.request', request)
  order.api.Terminate('')
  return order
}

const begun = () => {
  const order = orderOn(make, settings, undefined)
  const turn = order.ask({ request: 'start' })
  return { order, turn }
}

test('a course begins with its first part, and says where one may go from there', () => {
  const { order, turn } = begun()
  expect(turn).toEqual({ deliver: { sco: 'one', resumed: false } })
  expect(order.may()).toMatchObject({ continue: true, previous: false })
  expect(order.may().choices).toEqual(expect.arrayContaining(['two', 'three']))
})

test('what a part asks for at its end is answered with the part that comes next', () => {
  const order = play(begun().order.saved(), 'continue')
  expect(order.ended()).toEqual({ deliver: { sco: 'two', resumed: false } })
  expect(order.ended()).toEqual({})
})

test('the order goes on in another browser from what was saved', () => {
  const first = play(begun().order.saved(), 'continue')
  const again = orderOn(make, settings, first.saved())
  expect(again.saved()).toBe(first.saved())
  expect(again.ask({ request: 'start' })).toEqual({ deliver: { sco: 'two', resumed: true } })
})

test('a part that asks for what is not allowed ends as it stands, and the next may follow', () => {
  const first = begun().order
  const order = orderOn(make, settings, first.saved())
  order.api.Initialize('')
  order.api.SetValue('cmi.completion_status', 'incomplete')
  order.api.SetValue('adl.nav.request', 'previous')
  order.api.Terminate('')
  expect(order.ended()).toEqual({})
  expect(order.api.getActivityTrackingData('one')?.completionStatus).toBe('incomplete')
  const again = orderOn(make, settings, order.saved())
  expect(again.api.getSequencingState().currentActivity?.isActive).toBe(false)
  expect(again.ask({ request: 'continue' })).toEqual({ deliver: { sco: 'two', resumed: false } })
})

test('a course that was suspended resumes its part, and one that ended begins anew', () => {
  const suspended = play(begun().order.saved(), 'suspendAll')
  expect(suspended.ended()).toEqual({ over: 'suspended' })
  const on = orderOn(make, settings, suspended.saved())
  expect(on.ask({ request: 'start' })).toEqual({ deliver: { sco: 'one', resumed: true } })

  const ended = play(begun().order.saved(), 'exitAll')
  expect(ended.ended()).toEqual({ over: 'ended' })
  const anew = orderOn(make, settings, ended.saved())
  expect(anew.ask({ request: 'start' })).toEqual({ deliver: { sco: 'one', resumed: false } })
})

test('a part that ended without a wish is followed by the next one at the next visit', () => {
  const order = play(begun().order.saved())
  expect(order.ended()).toEqual({})
  const again = orderOn(make, settings, order.saved())
  expect(again.ask({ request: 'start' })).toEqual({ deliver: { sco: 'two', resumed: false } })
})

test.each([
  ['it may be chosen', true, 'suspend'],
  ['it may be chosen, and it said nothing of where to go on', true, ''],
  ['the course only flows', false, 'suspend'],
  ['the course only flows, and it said nothing of where to go on', false, ''],
])(
  'a part that was unfinished when its tab was closed is resumed at the next visit, where %s',
  (_, choice, exit) => {
    const controls = { choice, flow: true }
    const own = { activityTree: { ...settings.activityTree, sequencingControls: controls } }
    const first = orderOn(make, own, undefined)
    first.ask({ request: 'start' })
    const order = orderOn(make, own, first.saved())
    order.api.Initialize('')
    order.api.SetValue('cmi.completion_status', 'incomplete')
    order.api.SetValue('cmi.exit', exit)
    order.api.Terminate('')
    expect(order.ended()).toEqual({})
    const again = orderOn(make, own, order.saved())
    expect(again.ask({ request: 'start' })).toEqual({ deliver: { sco: 'one', resumed: true } })
  },
)

test('a wish that the order does not allow is refused', () => {
  const { order } = begun()
  expect(order.ask({ request: 'previous' })).toEqual({ refused: true })
  expect(order.ask({ request: 'choice', target: 'nowhere' })).toEqual({ refused: true })
})

test('a state that is damaged, or another course’s, begins anew', () => {
  for (const saved of [
    '',
    'x',
    '[]',
    '{"suspensionState":{"activityTree":{"children":{"9":[1]}}}}',
  ]) {
    const order = orderOn(make, settings, saved)
    expect(order.ask({ request: 'start' })).toEqual({ deliver: { sco: 'one', resumed: false } })
  }
})

test('a course without a flow begins with the part that is asked for', () => {
  const chosen = {
    activityTree: { ...settings.activityTree, sequencingControls: { choice: true, flow: false } },
  }
  const order = orderOn(make, chosen, undefined)
  expect(order.ask({ request: 'start', prefer: 'two' })).toEqual({
    deliver: { sco: 'two', resumed: false },
  })
})

test('what one part writes for another reaches it, in an API of its own', () => {
  const map = { targetID: 'notes', readSharedData: true, writeSharedData: true }
  const shared = {
    activityTree: {
      ...settings.activityTree,
      children: settings.activityTree.children.map((each) => ({ ...each, sharedDataMaps: [map] })),
    },
  }
  const first = orderOn(make, shared, undefined)
  first.ask({ request: 'start' })
  const one = orderOn(make, shared, first.saved())
  one.api.Initialize('')
  one.api.SetValue('adl.data.0.store', 'Bring a coat')
  one.api.SetValue('adl.nav.request', 'continue')
  one.api.Terminate('')
  const two = orderOn(make, shared, one.saved())
  two.api.Initialize('')
  expect(two.api.GetValue('adl.data.0.store')).toBe('Bring a coat')
  expect(
    orderOn(make, shared, one.saved(true)).api.getSequencingState().currentActivity,
  ).toMatchObject({
    id: 'two',
  })
})

test('a part that may be tried once is refused a second time', () => {
  const [one, ...others] = settings.activityTree.children
  const once = {
    activityTree: { ...settings.activityTree, children: [{ ...one, attemptLimit: 1 }, ...others] },
  }
  const first = orderOn(make, once, undefined)
  first.ask({ request: 'start' })
  const played = orderOn(make, once, first.saved())
  played.api.Initialize('')
  played.api.SetValue('adl.nav.request', 'continue')
  played.api.Terminate('')
  expect(played.ended()).toEqual({ deliver: { sco: 'two', resumed: false } })
  const again = orderOn(make, once, played.saved())
  expect(again.ask({ request: 'choice', target: 'one' })).toEqual({ refused: true })
})

test('the whole is completed when its parts are, and its state fits the wire for eighty such parts', () => {
  const many = {
    activityTree: {
      ...settings.activityTree,
      children: Array.from({ length: 20 }, (_, n) => ({ id: `part-${n}`, title: `Part ${n}` })),
    },
  }
  let order = orderOn(make, many, undefined)
  order.ask({ request: 'start' })
  let saved = order.saved()
  for (let n = 0; n < 20; n++) {
    order = orderOn(make, many, saved)
    order.api.Initialize('')
    order.api.SetValue('cmi.completion_status', 'completed')
    order.api.SetValue('cmi.success_status', 'passed')
    order.api.SetValue('cmi.score.scaled', '0.9')
    order.api.SetValue('adl.nav.request', 'continue')
    order.api.Terminate('')
    saved = order.saved()
  }
  expect(order.ended()).toEqual({ over: 'ended' })
  expect(order.standing()).toMatchObject({ completion: 'completed', success: 'passed' })
  expect(saved.length).toBeLessThan(64_000 / 4)
})
