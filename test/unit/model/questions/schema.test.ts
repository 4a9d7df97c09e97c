import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { courseSettings } from '#model/course.ts'
import { type QuestionType, question } from '#model/questions/question.ts'
import { documented } from './documented.ts'

const example = (type: QuestionType) =>
  structuredClone(documented.find((each) => each.type === type)!.question) as Record<
    string,
    unknown
  >
const told = (value: unknown) => question.safeParse(value).error?.issues.map((each) => each.message)
const feedback = { right: 'Yes.', wrong: 'No.' }
const ordered = (...ids: string[]) => ids.map((id) => ({ id, text: id }))
const picture = (id: string, more: object = {}) => ({
  id,
  image: `${id}.webp`,
  alt: id,
  feedback: id,
  ...more,
})
const way = (id: string, next?: string, points = 1) => ({
  id,
  text: id,
  points,
  feedback: id,
  ...(next && { next }),
})

describe('an editor is told in their words that', () => {
  test.each<[string, QuestionType, object, string]>([
    [
      'ids in a row give an order away',
      'ordering',
      { items: ordered('post', 'b') },
      'must be a word for what it says, such as "report": letters and numbers in a row would give the answer away',
    ],
    [
      'an id is there twice',
      'ordering',
      { items: ordered('ask', 'ask') },
      'has two items with one id',
    ],
    ['one item is no order', 'ordering', { items: ordered('ask') }, 'must have at least two items'],
    [
      'an item matches no choice',
      'matching',
      {
        items: [
          { id: 'a', text: 'A', match: 'famlies' },
          { id: 'b', text: 'B', match: 'press' },
        ],
      },
      'must be the id of one of the choices: press, families, nobody',
    ],
    [
      'an item has the id of its choice',
      'matching',
      {
        items: [
          { id: 'press', text: 'A', match: 'press' },
          { id: 'b', text: 'B', match: 'press' },
        ],
      },
      'is the id of a choice too, which would give the answer away',
    ],
    [
      'a gap has no place in one language',
      'gap',
      { text: { en: 'An account has [[number]] managers and a [[role]].', cy: 'Mae [[role]].' } },
      'must have a place for the gap "number": write [[number]] where it is, in every language',
    ],
    [
      'a place has no gap',
      'gap',
      { text: 'An [[account]] has [[number]] managers and a [[role]].' },
      'must say what fills [[account]]: add an item with "id: account"',
    ],
    [
      'a place is there twice',
      'gap',
      { text: 'A [[role]] has [[number]] and [[number]].' },
      'has the gap [[number]] more than once',
    ],
    [
      'every answer would be right',
      'short-text',
      { accept: ['*'] },
      'must have a word beside "*", or every answer would be right',
    ],
    [
      'a number has no value',
      'numeric',
      { value: undefined, tolerance: 0 },
      'must have either "value", or both "from" and "to"',
    ],
    [
      'a value excludes a range',
      'numeric',
      { from: 1, to: 2 },
      'must be left out where "from" and "to" are given',
    ],
    [
      'a range stands on its head',
      'numeric',
      { value: undefined, tolerance: 0, from: 3, to: 2 },
      'must not be larger than "to"',
    ],
    [
      'a scenario leads nowhere',
      'scored-scenario',
      { steps: [{ id: 'start', text: 'S', options: [way('a', 'nowhere'), way('b')] }] },
      'must be the id of one of the steps: start',
    ],
    [
      'a scenario goes round',
      'scored-scenario',
      { steps: [{ id: 'start', text: 'S', options: [way('a', 'start'), way('b')] }] },
      'must lead to a step that is written further down',
    ],
    [
      'a step is never reached',
      'scored-scenario',
      {
        steps: ['start', 'lost'].map((id) => ({ id, text: id, options: [way('a'), way('b')] })),
      },
      'is a step that no option leads to: name "lost" as "next"',
    ],
    [
      'a scenario has no points',
      'scored-scenario',
      {
        steps: [
          { id: 'start', text: 'S', options: [way('a', undefined, 0), way('b', undefined, 0)] },
        ],
      },
      'must have an option that earns points',
    ],
    [
      'two pictures are right, and one can be chosen',
      'image-choice',
      { options: [picture('a', { correct: true }), picture('b', { correct: true })] },
      'must be "several", since more than one picture is right',
    ],
    [
      'a picture is elsewhere',
      'image-choice',
      { options: [picture('a', { correct: true }), picture('b', { image: '../b.webp' })] },
      'must be a picture in the media folder of the course, such as "two-phones.webp"',
    ],
    [
      'one choice has no part',
      'image-choice',
      { credit: 'partial' },
      'must be "all" where one picture is chosen',
    ],
    [
      'a scale has one point twice',
      'likert',
      { scale: ordered('a', 'a') },
      'has two points with one id',
    ],
  ])('%s', (_, type, change, message) => {
    expect(told({ ...example(type), ...change })).toEqual([message])
  })

  test('a field belongs to another type', () => {
    expect(question.safeParse({ ...example('likert'), feedback }).error?.issues[0]).toMatchObject({
      code: 'unrecognized_keys',
      keys: ['feedback'],
    })
  })
})

test('a scenario without points has no best way, so no scenario is scored by dividing by nothing', () => {
  const steps = [
    { id: 'start', text: 'S', options: [way('a', undefined, -1), way('b', undefined, 0)] },
  ]
  expect(told({ ...example('scored-scenario'), steps })).toEqual([
    'must have an option that earns points',
  ])
})

type Node = { properties?: Record<string, Node>; description?: string } & Record<string, unknown>

/** The fields without a description, however deep. The languages of a text speak for themselves. */
function silent(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { properties = {}, ...rest } = node as Node
  const own = Object.entries(properties).flatMap(([name, field]) => [
    ...(field.description || name === 'en' || name === 'cy' ? [] : [`${path}.${name}`]),
    ...silent(field, `${path}.${name}`),
  ])
  return [...own, ...Object.values(rest).flatMap((each) => silent(each, path))]
}

test.each([
  ['a question', question],
  ['the settings of a course', courseSettings],
])('every field of %s has a sentence for editors', (_, schema) => {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  expect([...new Set(silent(shape, ''))]).toEqual([])
})

test('what a browser bundles to mark a test holds neither zod nor a schema', () => {
  const src = resolve(import.meta.dirname, '../../../../src')
  const reached = new Set<string>()
  const visit = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    const text = readFileSync(file, 'utf8')
    for (const [, to] of text.matchAll(/^(?:import|export) (?!type)[^;]*?from '([^']+)'/gms)) {
      if (to!.startsWith('.')) visit(join(file, '..', to!))
      else if (to!.startsWith('#')) visit(join(src, to!.slice(1)))
      else reached.add(to!)
    }
  }
  for (const name of ['mark', 'interactions', 'draw'])
    visit(join(src, `model/questions/${name}.ts`))
  const names = [...reached].map((file) => relative(src, file))
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter((name) => /zod|schema|question\.ts|course\.ts/.test(name))).toEqual([])
})
