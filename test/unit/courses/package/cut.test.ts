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

const guideline = `<!doctype html><html lang="cy"><body><main><div lang="en"><article>
  <section aria-labelledby="rules"><h2 id="rules">The rules</h2>
    <ol><li id="why"><p>Do</p><a class="govuk-link mh-rule__link" href="#why">#</a></li></ol></section>
  <div class="mh-prose"><h2 id="what-counts">What counts</h2><p><a href="#why">The first rule</a></p></div>
  <section aria-labelledby="changes"><h2>What has changed</h2></section></article></div></main></body></html>`
const asking = `<ul><li data-acknowledge="guideline:personal-use@2020-11-03#1-ab"><a href="/guidelines/personal-use/">Personal use</a><div data-changed></div></li></ul>`

test('a guideline to acknowledge is carried: its rules and its text, under headings of their own', () => {
  const asked: string[] = []
  const { html } = cutPage(page(asking), undefined, undefined, (path) => {
    asked.push(path)
    return guideline
  })
  expect(asked).toEqual(['/guidelines/personal-use/'])
  expect(html).toContain('<summary>Personal use</summary>')
  expect(html).toContain('<h3>The rules</h3>')
  expect(html).toContain('<h3>What counts</h3>')
  expect(html).not.toContain('What has changed')
  expect(html).toContain('data-changed')
  expect(html.indexOf('data-ask')).toBeGreaterThan(html.indexOf('What counts'))
})

test('the text of a guideline brings no ids, which lessons may have, and says which language it is in', () => {
  const { html } = cutPage(page(asking), address, undefined, () => guideline)
  expect(html).not.toMatch(/ id="(rules|why|what-counts)"/)
  expect(html).not.toContain('mh-rule__link')
  expect(html).toContain('<div lang="en">')
  expect(html).toContain(`href="${address}/guidelines/personal-use/#why"`)
})
