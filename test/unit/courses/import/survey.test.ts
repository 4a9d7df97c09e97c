import { expect, test } from 'vitest'
import { foreignHosts } from '#courses/import/survey/hosts.ts'
import { toolOf } from '#courses/import/tools.ts'
import { codesOf, imports, small } from './packages.ts'

const tools: [string, string[], string[]][] = [
  ['Articulate Storyline', ['story.html', 'story_content/user.js'], []],
  ['Articulate Rise', ['scormdriver/indexAPI.html', 'scormcontent/lib/rise/a.js'], []],
  ['Adobe Captivate', ['assets/js/CPM.js'], []],
  ['iSpring', ['res/data/player.js'], []],
  ['Adapt', ['adapt/js/adapt.min.js'], []],
  ['Lectora', ['trivantis.js'], []],
  ['eXeLearning', ['exe_jquery.js'], []],
  ['Xerte', ['common_html5/js/xenith.js'], []],
  ['Lumi (H5P)', ['h5p.json'], ['<title>Made with Lumi</title>']],
  ['H5P', ['content/h5p.json'], []],
  ['LiaScript', ['index.html'], ['<title>LiaScript</title>']],
  ['Evolve 9', ['index.html'], ['<meta content="Evolve 9" name="generator">']],
]

for (const [tool, paths, pages] of tools)
  test(`a package of ${tool} is known by its files or its page`, () => {
    expect(toolOf(paths, pages)).toBe(tool)
  })

test('a package without a mark is not guessed at', () => {
  expect(toolOf(['index.html'], ['<p>Hello</p>'])).toBeUndefined()
})

const loads: [string, string, { host: string; script: boolean }[]][] = [
  [
    'a.html',
    '<script src="https://cdn.example.net/a.js">',
    [{ host: 'cdn.example.net', script: true }],
  ],
  [
    'a.html',
    "<link href='//fonts.example.net/css' rel='stylesheet'>",
    [{ host: 'fonts.example.net', script: false }],
  ],
  [
    'a.css',
    '@import "https://fonts.example.net/a";',
    [{ host: 'fonts.example.net', script: false }],
  ],
  [
    'a.css',
    'src: url(http://fonts.example.net/a.woff)',
    [{ host: 'fonts.example.net', script: false }],
  ],
  [
    'a.js',
    'load("https://cdn.example.net/v1/a.min.js")',
    [{ host: 'cdn.example.net', script: true }],
  ],
  ['a.html', '<a href="https://elsewhere.example.net/">Read more</a>', []],
  ['a.html', '<link rel="canonical" href="https://elsewhere.example.net/">', []],
  ['a.html', '<svg xmlns="http://www.w3.org/2000/svg">', []],
  ['a.js', '// see https://docs.example.net/help', []],
]

for (const [path, text, hosts] of loads)
  test(`${text} in ${path} ${hosts.length > 0 ? 'is' : 'is not'} a request to another site`, () => {
    expect(foreignHosts(path, text)).toEqual(hosts)
  })

const signs: [string, Record<string, string>][] = [
  ['content/flash', { 'movie.swf': '' }],
  ['content/plug-in', { 'quiz.jar': '' }],
  ['content/server', { 'save.php': '' }],
  ['content/video', { 'film.wmv': '' }],
  ['content/unload', { 'a.js': 'window.onunload = finish' }],
  ['content/unload', { 'a.js': "addEventListener('unload', finish)" }],
  ['content/unload', { 'a.html': '<body onunload="finish()">' }],
  ['content/windows', { 'a.js': 'window.open("story.html")' }],
  ['content/leaves-frame', { 'a.js': 'top.document.title' }],
  ['content/other-scripts', { 'a.html': '<script src="https://cdn.example.net/a.js">' }],
  ['content/other-hosts', { 'a.css': 'url(https://fonts.example.net/a)' }],
]

for (const [code, files] of signs)
  test(`${Object.entries(files).join(': ')} is reported as ${code}`, async () => {
    expect(codesOf(await imports({ ...small, ...files }))).toEqual([code])
  })

test('a course that talks to no LMS is made of pages, which are done when they are opened', async () => {
  const course = await imports({ ...small, 'index.html': '<p>Hello</p>' })
  expect(codesOf(course)).toEqual(['content/silent'])
  expect(course.items[0]?.launch?.kind).toBe('asset')
})

test.each([
  ['a.js', 'const name = "API" + version'],
  ['a.swf', ''],
  ['a.js', 'eval(code)'],
])(
  'a course that may talk to an LMS in a way that cannot be seen is believed (%s: %s)',
  async (file, text) => {
    const course = await imports({ ...small, 'index.html': '<p>Hello</p>', [file]: text })
    expect(codesOf(course)).toContain('content/no-api')
    expect(course.items[0]?.launch?.kind).toBe('sco')
  },
)

test('the language of the first page stands in for that of a manifest without one', async () => {
  const course = await imports({ ...small, 'index.html': '<html lang="cy-gb">LMSInitialize' })
  expect(course.language).toBe('cy-GB')
})
