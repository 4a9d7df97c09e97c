import { Scorm2004API } from 'scorm-again'
import { expect, test, vi } from 'vitest'
import { type Order, orderOn, type Sequenced } from '#player/host/frame/order.ts'

vi.spyOn(console, 'debug').mockImplementation(() => {})

type Api = Sequenced & Pick<Scorm2004API, 'Initialize' | 'SetValue' | 'Terminate'>

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
  expect(order.taken()).toEqual({ deliver: { sco: 'two', resumed: false } })
  expect(order.taken()).toEqual({})
})

test('the order goes on in another browser from what was saved', () => {
  const first = play(begun().order.saved(), 'continue')
  const again = orderOn(make, settings, first.saved())
  expect(again.saved()).toBe(first.saved())
  expect(again.ask({ request: 'start' })).toEqual({ deliver: { sco: 'two', resumed: true } })
})

test('a course that was suspended resumes its part, and one that ended begins anew', () => {
  const suspended = play(begun().order.saved(), 'suspendAll')
  expect(suspended.taken()).toEqual({ over: 'suspended' })
  const on = orderOn(make, settings, suspended.saved())
  expect(on.ask({ request: 'start' })).toEqual({ deliver: { sco: 'one', resumed: true } })

  const ended = play(begun().order.saved(), 'exitAll')
  expect(ended.taken()).toEqual({ over: 'ended' })
  const anew = orderOn(make, settings, ended.saved())
  expect(anew.ask({ request: 'start' })).toEqual({ deliver: { sco: 'one', resumed: false } })
})

test('a part that ended without a wish is followed by the next one at the next visit', () => {
  const order = play(begun().order.saved())
  expect(order.taken()).toEqual({})
  const again = orderOn(make, settings, order.saved())
  expect(again.ask({ request: 'start' })).toEqual({ deliver: { sco: 'two', resumed: false } })
})

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
  expect(order.taken()).toEqual({ over: 'ended' })
  expect(order.standing()).toMatchObject({ completion: 'completed', success: 'passed' })
  expect(saved.length).toBeLessThan(64_000 / 4)
})
