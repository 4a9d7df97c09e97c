import { expect, test } from 'vitest'
import { compile } from './compile.ts'

const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])

test('a link to a file becomes the address of its page', () => {
  const html = compile('[a](../../guidelines/en/personal-use.md#personal-1)')
  expect(hrefs(html)).toEqual(['/guidelines/personal-use/#personal-1'])
})

test('a Welsh page links to Welsh pages, even through the English file', () => {
  const text = '[a](../../guidelines/en/personal-use.md#personal-1) [b](help.md)'
  expect(hrefs(compile(text, { file: 'content/pages/cy/help.md' }))).toEqual([
    '/cy/guidelines/personal-use/#personal-1',
    '/cy/help/',
  ])
})

test('links by reference are followed too', () => {
  expect(hrefs(compile('[a][b]\n\n[b]: ../../guidelines/en/personal-use.md'))).toEqual([
    '/guidelines/personal-use/',
  ])
})

test('links to other hosts, to the page itself and to what is published stay as they are', () => {
  const text = '[a](https://ico.org.uk/x) [b](#top) [c](/form.pdf) [d](mailto:a@b.example)'
  expect(hrefs(compile(text))).toEqual([
    'https://ico.org.uk/x',
    '#top',
    '/form.pdf',
    'mailto:a@b.example',
  ])
})

test('plain Markdown looks like the rest of the site', () => {
  expect(compile('## A\n\n### B\n\nC [d](/social/)\n\n- e\n\n1. f')).toBe(
    [
      '<h2 class="govuk-heading-m">A</h2>',
      '<h3 class="govuk-heading-s">B</h3>',
      '<p class="govuk-body">C <a href="/social/" class="govuk-link">d</a></p>',
      '<ul class="govuk-list govuk-list--bullet">',
      '<li>e</li>',
      '</ul>',
      '<ol class="govuk-list govuk-list--number">',
      '<li>f</li>',
      '</ol>',
    ].join('\n'),
  )
})

test('a table scrolls in a box that the keyboard reaches and its columns name', () => {
  const html = compile('| Post | Days |\n|---|--:|\n| Clerk | 28 |')
  expect(html).toContain(
    '<div class="mh-scroll" role="region" tabindex="0" aria-label="Post, Days"><table class="govuk-table">',
  )
  expect(html).toContain('<th class="govuk-table__header" scope="col">Post</th>')
  expect(html).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">28</td>')
})

test('no inline style is left, since the content security policy would stop it', () => {
  expect(compile('| A | B | C |\n|:-:|--:|:--|\n| 1 | 2 | 3 |')).not.toContain('style=')
})

const foreign = (text: string, title?: string) =>
  compile(text, {
    file: 'hand book/README.md',
    lenient: true,
    ...(title !== undefined && { title }),
  })

test('a picture beside a text is named so that Astro finds it', () => {
  const file = 'hand book/README.md'
  expect(compile('![Hall](hall.png)', { file })).toContain('<img src="./hall.png" alt="Hall">')
})

test('the first heading of a foreign text is not shown again under its title', () => {
  expect(foreign('# Leave\n\nText', 'Leave')).toBe('<p class="govuk-body">Text</p>')
})

test('a foreign heading that is not the title stays, one level down', () => {
  expect(foreign('# Leave', 'Holidays')).toBe('<h2 class="govuk-heading-m">Leave</h2>')
  expect(foreign('# A\n\n# B')).toBe('<h2 class="govuk-heading-m">B</h2>')
})

test.each([
  ['not there', '![A map](map.png)'],
  ['on another host', '![A map](https://maps.example/a.png)'],
  ['by reference', '![A map][m]\n\n[m]: map.png'],
  ['in raw HTML', '<p><img src="map.png" alt="A map"></p>'],
  ['in an address that cannot be decoded', '![A map](50%.png)'],
])('a foreign image that is %s becomes its description', (_, text) => {
  expect(foreign(text)).toBe('<p class="govuk-body">A map</p>')
})

test('a foreign image that is there stays, without what the address adds for another host', () => {
  expect(foreign('![Hall](hall.png?raw=true)')).toContain('<img src="./hall.png" alt="Hall">')
})

test('a foreign link to nothing, to an unpublished file or to a script leaves its words', () => {
  expect(foreign('[a](gone.md) [b](form.pdf) [c](../../x.md) [d](javascript:alert(1))')).toBe(
    '<p class="govuk-body">a b c d</p>',
  )
})

test('raw HTML of a foreign text keeps its words and loses what acts, loads or styles', () => {
  const text =
    '<script>a()</script><style>p{}</style>\n\n<div onclick="a()" style="color:red">Ring <b ONMOUSEOVER=a>now</b></div>\n\n<iframe src="https://x.example"></iframe>\n\nEnd <svg onload="a()"><script>b()</script></svg>'
  const html = foreign(text)
  expect(html).toContain('<div>Ring <b>now</b></div>')
  expect(html).not.toMatch(/script|style|iframe|on\w+=/i)
})

test('the boxes of a task list stay', () => {
  expect(foreign('- [x] done')).toContain('<input type="checkbox" checked disabled>')
})

test('braces and percent signs of other programs are only words', () => {
  expect(foreign('{{ site.title }} {% include a %}')).toBe(
    '<p class="govuk-body">{{ site.title }} {% include a %}</p>',
  )
})
