import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { blocks } from '#model/blocks.ts'
import { load, siteWith } from './lesson.ts'

// Whole sites are read, several in one test, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const guide = readFileSync(join(import.meta.dirname, '../../../docs/authoring.md'), 'utf8')

/** The fenced examples of one kind: "mdx", "yaml course.yaml". */
const examples = (kind: string): string[] =>
  [...guide.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].flatMap(([, info, text]) =>
    info === kind ? [text!] : [],
  )

const folder = 'courses/snow'
const course = (lesson: string) => ({
  [`${folder}/course.yaml`]: examples('yaml course.yaml')[0]!,
  [`${folder}/questions.yaml`]: [
    ...examples('yaml questions.yaml'),
    ...examples('yaml question'),
  ].join('\n'),
  [`${folder}/lessons/en/01-what-is-open.mdx`]: lesson,
  ...Object.fromEntries(
    ['gritter.webp', 'round.webm', 'round.vtt', 'round.txt'].map((file) => [
      `${folder}/media/${file}`,
      '',
    ]),
  ),
})
const all = [...examples('mdx lesson'), ...examples('mdx'), ...examples('mdx question')]

test('every example of the guide stands in one sound course', async () => {
  expect(all.length).toBeGreaterThan(10)
  using site = siteWith(course(all.join('\n')))
  const { findings, site: loaded } = await load(site.dir)
  expect(findings.filter(({ code }) => code !== 'translation/missing')).toEqual([])
  expect(loaded.courses.map((each) => each.course.id)).toContain('snow')
})

test('a fault in an example would be found', async () => {
  using site = siteWith(course(all.join('\n').replace('round.vtt', 'rounds.vtt')))
  expect((await load(site.dir)).findings.map(({ code }) => code)).toContain('course/missing-media')
})

test('the guide has an example of every block, and of everything that each may take', () => {
  const text = all.join('\n')
  const lacking = Object.entries(blocks).flatMap(([name, { needs, takes = [] }]) =>
    [...needs, ...takes]
      .filter((attribute) => !new RegExp(`<${name}\\b[^>]*\\s${attribute}=`).test(text))
      .map((attribute) => `${name} ${attribute}`),
  )
  expect(lacking).toEqual([])
})
