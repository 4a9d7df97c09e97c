import { expect, test } from 'vitest'
import { readJson, readYaml } from '#lib/yaml.ts'

test('a date stays the text that was written', () => {
  expect(readYaml('on: 2026-11-22').value).toEqual({ on: '2026-11-22' })
})

test('the line of a path counts from where the text starts in its file', () => {
  const { line } = readYaml('a: 1\nb:\n  - c: 2\n    d: 3\n', 2)
  expect([line(['a']), line(['b', 0]), line(['b', 0, 'd'])]).toEqual([2, 4, 5])
})

test('what is not there has the line of what would hold it', () => {
  expect(readYaml('a: 1\nb:\n  c: 2\n').line(['b', 'x', 'y'])).toBe(2)
})

test('an empty text is nothing, on its first line', () => {
  expect(readYaml('', 2)).toMatchObject({ value: null })
  expect(readYaml('', 2).line(['a'])).toBe(2)
})

test.each([
  ['a: b: c', 1, 'a text with a colon in it needs quotes around it'],
  ['a: 1\n\tb: 2', 2, 'this line is indented with a tab; YAML takes spaces only'],
  ['a: 1\na: 2', 2, 'this name is written twice in one group'],
  ['a: @home', 1, 'a text that starts with @, ` or % needs quotes around it'],
  ['a: "x', 1, 'a quote, a bracket or a colon is missing here'],
])('%j cannot be read, on line %i, because %s', (text, line, says) => {
  expect(readYaml(text).fault).toEqual({ line, says })
})

test('a text that grows without end when it is unfolded is refused', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
  for (const [last, next] of ['ab', 'bc', 'cd', 'de', 'ef'].map((pair) => [...pair]))
    bomb.push(`${next}: &${next} [${Array(9).fill(`*${last}`).join(',')}]`)
  expect(readYaml(bomb.join('\n')).fault?.says).toMatch(/alias/i)
})

test('the lines of JSON are known too', () => {
  expect(readJson('{\n "a": [\n  1,\n  2\n ]\n}').line(['a', 1])).toBe(4)
})

test('JSON that cannot be read is told with its line', () => {
  expect(readJson('{\n "a": 1,\n}').fault).toMatchObject({ line: 3 })
})
