import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blocks } from '#model/blocks.ts'
import { wrongWith } from './lesson.ts'

test('a block that there is not is named with its line, and the one that was meant', async () => {
  expect(await wrongWith('Text.\n\n<Figur src="hall.svg" alt="The hall" />')).toEqual([
    '3 course/unknown-block: There is no building block <Figur>. Did you mean "Figure"?',
  ])
  expect((await wrongWith('<Carousel />'))[0]).toContain('The blocks are Callout, Rule, Question')
})

test('a component that the lesson imports itself is no block that is missing: the import is the fault', async () => {
  expect(await wrongWith("import Map from './Map.astro'\n\n<Map />")).toEqual([
    expect.stringContaining('1 mdx/code'),
  ])
})

test('a picture needs an alternative text, and one that says something', async () => {
  const says =
    '1 course/block-incomplete: <Figure> has no alternative text (alt). Add alt="…": what the picture tells somebody who cannot see it.'
  expect(await wrongWith('<Figure src="hall.svg" />')).toEqual([says])
  expect(await wrongWith('<Figure src="hall.svg" alt=" " />')).toEqual([says])
  expect(await wrongWith('<Figure src="hall.svg" alt={true} />')).toEqual([
    expect.stringContaining('1 mdx/code'),
  ])
})

test('the picture of an example post needs one too; a post without a picture does not', async () => {
  const post = (more: string) => `<Post account="A" handle="@a" ${more}>\n\nText.\n\n</Post>`
  expect(await wrongWith(post(''))).toEqual([])
  expect((await wrongWith(post('picture="hall.svg"')))[0]).toContain('<Post> has no alternative')
})

test('a file that is not in media/ is told, for pictures, captions and transcripts alike', async () => {
  const video = (captions: string, transcript: string) =>
    `<Video src="film.webm" title="A film" captions="${captions}" transcript="${transcript}" />`
  expect(await wrongWith(video('film.vtt', 'film.txt'))).toEqual([])
  expect(await wrongWith(video('flim.vtt', 'words.txt'))).toEqual([
    '1 course/missing-media: captions of <Video> is the file "flim.vtt", which is not in courses/basics/media/. Did you mean "film.vtt"?',
    '1 course/missing-media: transcript of <Video> is the file "words.txt", which is not in courses/basics/media/. Put it at courses/basics/media/words.txt.',
  ])
  expect(await wrongWith('<Video src="film.webm" title="A film" />')).toEqual([
    '1 course/block-incomplete: <Video> has no "captions". Add captions="….vtt": a WebVTT file in media/, for who cannot hear it.',
    '1 course/block-incomplete: <Video> has no "transcript". Add transcript="….txt": all that is said and shown, as text in media/.',
  ])
})

test('a picture on another host is to be saved here', async () => {
  const [finding] = await wrongWith('<Figure src="https://x.example/a.png" alt="A" />')
  expect(finding).toContain("so that nobody's visit is told to another host")
})

test('an attribute that a block does not take, or a value that it cannot have, is told', async () => {
  expect(await wrongWith('<Figure src="hall.svg" alt="The hall" captoin="x" />')).toEqual([
    '1 course/block-attribute: <Figure> takes no "captoin". Did you mean "caption"?',
  ])
  expect(await wrongWith('<Callout kind="warnign">\n\nText.\n\n</Callout>')).toEqual([
    '1 course/block-attribute: kind of <Callout> must be "remember" or "warning" or "example", not "warnign". Did you mean "warning"?',
  ])
  const compose = '<Compose id="Mine" title="A" limit="many">\n\nText.\n\n</Compose>'
  expect((await wrongWith(compose)).map((each) => each.split('.')[0])).toEqual([
    '1 course/block-attribute: id of <Compose> must be small letters joined by hyphens, not "Mine"',
    '1 course/block-attribute: limit of <Compose> must be a number of characters, not "many"',
  ])
})

test('a block that means something only inside another is told where it belongs', async () => {
  expect(await wrongWith('<Tab label="A">\n\nText.\n\n</Tab>')).toEqual([
    '1 course/block-misplaced: <Tab> stands alone, and means something only in <Tabs>. Put it between <Tabs> and </Tabs>.',
  ])
})

const choice = (next: string) =>
  `<Choice id="a" verdict="good" label="Go" ${next}>\n\nText.\n\n</Choice>`
const scenario = (id: string, ...steps: [string, string][]) =>
  [
    `<Scenario id="${id}" title="T">`,
    ...steps.map(([step, next]) => `<Step id="${step}">\n\n${choice(next)}\n\n</Step>`),
    '</Scenario>',
  ].join('\n\n')

test('a choice leads to a step of its own scenario', async () => {
  expect(await wrongWith(scenario('s', ['one', 'next="two"'], ['two', '']))).toEqual([])
  expect(await wrongWith(scenario('s', ['one', 'next="tow"'], ['two', '']))).toEqual([
    '5 course/unknown-step: The choice leads to the step "tow", which its scenario does not have. Did you mean "two"?',
  ])
  const elsewhere = `${scenario('s', ['one', 'next="three"'])}\n\n${scenario('t', ['three', ''])}`
  expect((await wrongWith(elsewhere))[0]).toContain('course/unknown-step')
})

test('two blocks that remember something cannot have one id, not even in two lessons', async () => {
  const lesson = `---\ntitle: More\nsummary: More.\nminutes: 1\n---\n\n${scenario('s', ['two', ''])}`
  expect(
    await wrongWith(scenario('s', ['one', '']), {
      'courses/basics/lessons/en/04-more.mdx': lesson,
    }),
  ).toEqual([
    '2 course/same-block: The course has another block "s": courses/basics/lessons/en/03-blocks.mdx:6. Give one of them another id, in every language.',
  ])
})

test('the table has the blocks that a page can show, and no other', () => {
  const page = readFileSync(
    join(import.meta.dirname, '../../../src/components/course/Lesson.astro'),
    'utf8',
  )
  const shown = /const blocks = \{([^}]+)\}/
    .exec(page)![1]!
    .split(',')
    .map((each) => each.trim())
  // A question is told by the bank: its own rules say where it may stand.
  const named = Object.keys(blocks).filter((name) => name !== 'Question')
  expect(shown.filter((name) => name && name !== 'Question').toSorted()).toEqual(named.toSorted())
})
