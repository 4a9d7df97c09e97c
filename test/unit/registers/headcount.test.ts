import { expect, test } from 'vitest'
import type { Headcount } from '#model/headcount.ts'
import type { Post } from '#model/post.ts'
import type { Site } from '#model/site.ts'
import { headcountFaults } from '#registers/headcount.ts'

const told = (...lines: [service: string, month: string][]) => {
  const place = (line: number) => ({ file: 'headcount.yaml', line: () => line })
  const headcount = lines.map(([en, month], at) => ({
    value: { service: { en }, month, number: 20 } as Headcount,
    place: place(at + 1),
  }))
  const posts = [{ value: { service: { en: 'Libraries' } } as Post, place: place(1) }]
  const registers = { posts, headcount } as unknown as Site['registers']
  return headcountFaults({
    registers,
    faulty: new Set(),
    unread: new Set(),
  } as unknown as Site).map(({ line, message, remedy }) => `${line}: ${message} ${remedy}`)
}

test('a service is counted once a month, and named as its posts name it', () => {
  expect(told(['Libraries', '2026-10'], ['Libraries', '2026-11'])).toEqual([])
})

test('a service that no post belongs to is named, with the one that was meant', () => {
  expect(told(['Librarys', '2026-10'])).toEqual([
    '1: "Librarys" is counted here, and no post in posts.yaml belongs to that service. Did you mean "Libraries"?',
  ])
})

test('a month that is counted twice is named, with the line of the first count', () => {
  expect(told(['Libraries', '2026-10'], ['Libraries', '2026-10'])).toEqual([
    '2: Libraries is counted twice for 2026-10; the first count is on line 1. Keep the right one of the two.',
  ])
})
