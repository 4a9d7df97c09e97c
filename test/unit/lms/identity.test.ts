import { describe, expect, test } from 'vitest'
import { localPath } from '#lms/identity/back.ts'
import { development } from '#lms/identity/development.ts'
import { isLoopback, isLoopbackHeader } from '#lms/identity/loopback.ts'

const people = [{ id: 'megan', name: 'Megan Rees', roles: [] }]

describe('the development sign-in', () => {
  test.each(['0.0.0.0', '::', '192.168.1.4', 'intranet.dyffryn-onnen.example', '', '1270.0.0.1'])(
    'refuses to be switched on for "%s"',
    (host) => {
      expect(() => development(people, host)).toThrow(
        'use --host localhost, or remove endpoint.development_people from moothall.yaml.',
      )
    },
  )

  test.each(['localhost', '127.0.0.1', '127.8.9.1', '::1', 'LOCALHOST'])(
    'is on for "%s", which is this machine only',
    (host) => {
      expect(development(people, host)?.person('megan')).toEqual({
        subject: 'development:megan',
        name: 'Megan Rees',
        roles: [],
      })
    },
  )

  test('is off where the settings name nobody, on any address', () => {
    expect(development([], '0.0.0.0')).toBeUndefined()
  })

  test('knows nobody but the people of the settings', () => {
    expect(development(people, 'localhost')?.person('constructor')).toBeUndefined()
  })
})

describe('a Host header', () => {
  test.each(['localhost', 'localhost:4321', '127.0.0.1:80', '[::1]:4321', '[::1]'])(
    '"%s" is this machine',
    (host) => expect(isLoopbackHeader(host)).toBe(true),
  )

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost:80:evil',
    'evil.example:127.0.0.1',
    '',
    undefined,
  ])('"%s" is not', (host) => expect(isLoopbackHeader(host)).toBe(false))

  test('an address of the same network is not this machine', () => {
    expect(isLoopback('10.0.0.1')).toBe(false)
  })
})

describe('the way back after signing in', () => {
  test.each(['/', '/cy/learn/licence-to-post/#consent', '/search/?q=post'])('%s is kept', (back) =>
    expect(localPath(back)).toBe(back),
  )

  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'learn/',
    '',
    undefined,
    ['/learn/'],
  ])('%j leads home instead', (back) => expect(localPath(back)).toBe('/'))

  test('dots do not turn a path into another host', () => {
    expect(localPath('/.//evil.example')).toBe('/evil.example')
  })
})
