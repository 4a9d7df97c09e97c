import { expect, test } from 'vitest'
import { cutPage } from '#courses/package/document/cut.ts'

const page = (inside: string) =>
  `<!doctype html><body><header>Site</header><main><article data-course>${inside}</article></main>
   <script type="application/json" id="course-data">{"course":"posting"}</script></body>`
const address = 'https://social.dyffryn-onnen.example'

test('the course is cut out of its site, with the data for its script', () => {
  const { html, data } = cutPage(page('<h1>Posting</h1>'), undefined)
  expect(html).toBe('<article data-course=""><h1>Posting</h1></article>')
  expect(data).toEqual({ course: 'posting' })
})

test('a link into the intranet opens there, in a window of its own', () => {
  const { html } = cutPage(
    page('<a class="x" href="/guidelines/crises/#crises-1">Rule</a>'),
    address,
  )
  expect(html).toContain(
    '<a class="x" href="https://social.dyffryn-onnen.example/guidelines/crises/#crises-1" target="_blank" rel="noopener">Rule</a>',
  )
})

test('a link into an intranet that has no address is plain text', () => {
  const { html } = cutPage(
    page('<p>See <a href="/guidelines/crises/">the rule</a>.</p>'),
    undefined,
  )
  expect(html).toContain('<p>See <span>the rule</span>.</p>')
})

test('a link to a lesson stays in the course', () => {
  expect(cutPage(page('<a href="#why">Why</a>'), undefined).html).toContain('<a href="#why">')
})

test('pictures and their sizes travel, under a name of their own', () => {
  const { html, media } = cutPage(
    page(
      '<img src="/_astro/hall.a1.webp" srcset="/_astro/hall.b2.webp 640w, /_astro/hall.c3.webp 960w" alt="">',
    ),
    address,
  )
  expect(html).toContain('src="media/_astro-hall.a1.webp"')
  expect(html).toContain('srcset="media/_astro-hall.b2.webp 640w, media/_astro-hall.c3.webp 960w"')
  expect([...media.values()]).toEqual([
    '_astro/hall.a1.webp',
    '_astro/hall.b2.webp',
    '_astro/hall.c3.webp',
  ])
})

test('scenarios are found with their choices, and what the intranet says without a script is left out', () => {
  const { html, scenarios } = cutPage(
    page(
      '<section data-scenario="angry"><details data-choice="a"></details><details data-choice="b"></details></section><noscript>Sign in</noscript>',
    ),
    address,
  )
  expect([...scenarios]).toEqual([['angry', ['a', 'b']]])
  expect(html).not.toContain('Sign in')
})

test.each([
  ['where the intranet has one', '<section data-lesson="test">Marked by your record</section>'],
  ['where no endpoint marks tests, so the intranet has none', ''],
])("the section of the test is the package's own, %s", (_, section) => {
  const { html } = cutPage(
    page(`<nav data-contents><ol></ol></nav>${section}<nav data-steps></nav>`),
    undefined,
    { title: 'The test', lede: '12 questions', needs: 'The test needs JavaScript.' },
  )
  expect(html).not.toContain('Marked by your record')
  expect(html.match(/data-lesson="test"/g)).toHaveLength(1)
  expect(html).toContain('<div class="mh-test" data-test="">')
  expect(html).toContain('<a class="govuk-link" href="#test">The test</a>')
})

test('a page without a course is a fault of the build', () => {
  expect(() => cutPage('<p>Nothing</p>', address)).toThrow('The page has no course in it.')
})

test('the pictures of questions, which only the script shows, travel too', () => {
  const html = page('').replace(
    '{"course":"posting"}',
    '{"pictures":{"small.svg":"/_astro/small.a1.svg","a b.png":"/learn/posting/media/a%20b.png"}}',
  )
  const { data, media } = cutPage(html, undefined)
  expect(data).toEqual({
    pictures: {
      'small.svg': 'media/_astro-small.a1.svg',
      'a b.png': 'media/learn-posting-media-a%20b.png',
    },
  })
  expect([...media.values()]).toEqual(['_astro/small.a1.svg', 'learn/posting/media/a b.png'])
})

test('guidelines to acknowledge stay as something to read, without what changes in them', () => {
  const { html } = cutPage(
    page('<h2 id="acknowledge">Acknowledge</h2><div data-changed><p>New</p></div>'),
    undefined,
    undefined,
    'Read as well',
  )
  expect(html).toContain('<h2 id="acknowledge">Read as well</h2>')
  expect(html).not.toContain('data-changed')
})
