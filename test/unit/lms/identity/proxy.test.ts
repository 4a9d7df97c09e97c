import { describe, expect, test } from 'vitest'
import { settings } from '#model/settings.ts'
import { amongAddresses } from '../../../../src/lms/identity/addresses.ts'
import { personIn, proxy } from '../../../../src/lms/identity/proxy.ts'

const asked = {
  subject: 'x-remote-user',
  name: 'x-remote-name',
  groups: 'x-remote-groups',
  separator: ',',
}
const roles = { 'SM-Champions': ['champion'], 'SM-Admins': ['administrator', 'technician'] }
const person = (...headers: string[]) => personIn(headers, asked, roles)
/** As Node hands over what came in UTF-8. */
const asBytes = (text: string) => Buffer.from(text).toString('latin1')

describe('the person in the headers of a proxy', () => {
  test('has the roles of their groups by the table, and none by a name of their own', () => {
    const groups = 'Libraries, SM-Champions,administrator,__proto__,SM-Admins'
    expect(
      person('X-Remote-User', 'nprys', 'X-Remote-Name', 'Nia Prys', 'X-Remote-Groups', groups),
    ).toEqual({
      subject: 'proxy:nprys',
      name: 'Nia Prys',
      roles: ['administrator', 'champion', 'technician'],
    })
  })

  test('has the name that came in UTF-8, in Latin-1, or none but the account', () => {
    const named = (name: string) => person('x-remote-user', 'sian', 'x-remote-name', name)?.name
    expect(named(asBytes('Siân Llŷr, Dr'))).toBe('Siân Llŷr, Dr')
    expect(named('Si\u00e2n')).toBe('Siân')
    expect(named('')).toBe('sian')
  })

  test('is nobody without the header of the account, or with an empty one', () => {
    expect(person('x-remote-name', 'Nia')).toBeUndefined()
    expect(person('x-remote-user', '')).toBeUndefined()
    expect(person()).toBeUndefined()
  })

  test.each([
    ['the header twice', ['x-remote-user', 'nprys', 'X-Remote-User', 'tomos']],
    ['an underscore', ['x_remote_user', 'tomos']],
    ['an underscore beside the right one', ['x-remote-user', 'nprys', 'X_Remote_User', 'tomos']],
    ['a dot', ['x.remote-user', 'tomos']],
    ['two accounts in one header', ['x-remote-user', 'nprys, tomos']],
    ['two accounts without a space', ['x-remote-user', 'nprys,tomos']],
    ['a space in the account', ['x-remote-user', 'nprys tomos']],
    ['an account that is markup', ['x-remote-user', '<b>']],
    ['an account without end', ['x-remote-user', 'a'.repeat(201)]],
    [
      'two headers of groups',
      ['x-remote-user', 'a', 'x-remote-groups', 'b', 'x-remote-groups', 'c'],
    ],
    ['groups in another spelling', ['x-remote-user', 'nprys', 'x_remote_groups', 'SM-Admins']],
  ])('%s is refused', (_, headers) => {
    expect(() => person(...headers)).toThrow('x-remote-')
  })
})

describe('an address among those trusted', () => {
  const isTrusted = amongAddresses(['10.0.0.5', '10.1.0.0/16', 'fd00::/8'])
  test.each([
    ['10.0.0.5', true],
    ['::ffff:10.0.0.5', true],
    ['10.1.255.1', true],
    ['fd12::1', true],
    ['10.0.0.6', false],
    ['10.2.0.1', false],
    ['::1', false],
    ['10.0.0.5, 10.0.0.9', false],
    [undefined, false],
  ])('%s: %s', (address, expected) => {
    expect(isTrusted(address)).toBe(expected)
  })
})

test('the header of a proxy without a list of proxies, or without an address of the site, is refused with what to add', () => {
  const of = (endpoint: object, address?: string) =>
    proxy(settings.parse({ name: 'Moot', ...(address && { address }), endpoint }))
  const identity = { proxy: {} }
  expect(() => of({ identity }, 'https://moot.example')).toThrow('endpoint.proxies')
  expect(() => of({ identity, proxies: ['10.0.0.5'] })).toThrow('address: https://')
  expect(() => of({ identity, proxies: ['0.0.0.0/0'] }, 'https://moot.example')).toThrow(
    'the whole internet',
  )
  expect(of({ proxies: ['10.0.0.5'] })).toBeUndefined()
})
