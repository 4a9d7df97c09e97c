import { expect, test } from 'vitest'
import type { Level } from '#model/level.ts'
import { pathTo, siteListOf } from '#registers/level-path.ts'

const levels = [
  { id: 'basic', training: ['awareness'] },
  {
    id: 'corporate',
    training: ['licence'],
    entry: { application: 'licence', decided_by: 'champion' },
  },
  {
    id: 'manager',
    training: ['licence', 'manage'],
    entry: { application: 'account', decided_by: 'coordinator' },
  },
] as Level[]
const steps = (to: string) => pathTo(levels, to).map((step) => Object.values(step).join(' '))

test('the way to a licence is to read, agree, learn, apply, be approved and be registered', () => {
  expect(steps('corporate')).toEqual([
    'read corporate',
    'agree',
    'course licence',
    'apply licence',
    'decide champion',
    'registered licences',
  ])
})

test('a course that the level before asks for is kept, and not begun again', () => {
  expect(steps('manager').slice(0, 4)).toEqual([
    'keep licence',
    'read manager',
    'agree',
    'course manage',
  ])
})

test('nobody applies for the level of all staff', () => {
  expect(steps('basic')).toEqual(['read basic', 'course awareness'])
})

test('under the open policy everybody may open all approved sites', () => {
  expect(siteListOf({ site_list: 'basic' }, 'staged')).toBe('basic')
  expect(siteListOf({ site_list: 'basic' }, 'open')).toBe('approved')
})
