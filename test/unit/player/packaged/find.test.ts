import { expect, test } from 'vitest'
import { findApi } from '#player/packaged/scorm/find.ts'

type Fake = { parent?: Fake; opener?: Fake | null; API?: unknown }

/** A window that is its own parent, as the top one is, unless it has another. */
function aWindow(fields: Fake = {}): Window {
  const made: Fake = { opener: null, ...fields }
  made.parent ??= made
  return made as unknown as Window
}

const api = { LMSInitialize: () => 'true' }
const inside = (parent: Window, fields: Fake = {}) =>
  aWindow({ parent: parent as unknown as Fake, ...fields })

test('the API is found in the window itself, in a parent, and in a parent of a parent', () => {
  const top = aWindow({ API: api })
  expect(findApi(top, 'API')).toBe(api)
  expect(findApi(inside(top), 'API')).toBe(api)
  expect(findApi(inside(inside(top)), 'API')).toBe(api)
})

test('the API is found in the window that opened this one, and in the one that opened its frame', () => {
  const lms = inside(aWindow({ API: api })) as unknown as Fake
  expect(findApi(aWindow({ opener: lms }), 'API')).toBe(api)
  expect(findApi(inside(aWindow({ opener: lms })), 'API')).toBe(api)
})

test('a window of another origin throws when it is read, and is passed over', () => {
  const foreign = new Proxy(aWindow({ parent: aWindow({ API: api }) as unknown as Fake }), {
    get(target, name) {
      if (name === 'parent') return Reflect.get(target, name) as unknown
      throw new DOMException('Blocked', 'SecurityError')
    },
  })
  expect(findApi(inside(foreign), 'API')).toBe(api)
})

test('windows that lead back to each other end the search', () => {
  const [one, other] = [aWindow() as unknown as Fake, aWindow() as unknown as Fake]
  one.opener = other
  other.opener = one
  expect(findApi(one as unknown as Window, 'API')).toBeUndefined()
})

test('an API that is a function counts, and an element that is called "API" by its name only', () => {
  const callable = Object.assign(() => {}, api)
  expect(findApi(aWindow({ API: callable }), 'API')).toBe(callable)
  expect(findApi(aWindow({ API: 'yes' }), 'API')).toBeUndefined()
})
