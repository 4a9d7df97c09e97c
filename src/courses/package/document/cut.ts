import { parse, serializeOuter, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { putGuideline } from './guideline-text.ts'
import { putTest, type TestWords } from './test-section.ts'
import { attribute, elementsIn, remove, setAttribute, textOf } from './tree.ts'

/** A built course page, without the site around it. */
export type CutPage = {
  /** The course's own element. */
  html: string
  /** What the page carries for its script. */
  data: unknown
  /** Paths of the built site that the document shows, by the name that they have in the package. */
  media: Map<string, string>
  /** scenario id → the ids of its choices */
  scenarios: Map<string, string[]>
}

/**
 * Cuts the course out of its page on the intranet. Links into the intranet go to its `address`, in a window of
 * their own, or become plain text where it has none; what the page shows is named as it is called in the package.
 * `test` is for a course that has one. The guidelines to acknowledge get their text, which `pageAt` has.
 */
export function cutPage(
  page: string,
  address: string | undefined,
  test?: TestWords,
  pageAt: (path: string) => string = () => '',
): CutPage {
  const document = parse(page)
  const all = elementsIn(document)
  const article = all.find((each) => attribute(each, 'data-course') !== undefined)
  const script = all.find((each) => attribute(each, 'id') === 'course-data')
  if (!article || !script) throw new Error('The page has no course in it.')
  for (const element of elementsIn(article)) if (element.tagName === 'noscript') remove(element)
  if (test) putTest(article, test)
  for (const element of elementsIn(article))
    if (attribute(element, 'data-acknowledge') !== undefined) putGuideline(element, pageAt)
  const media = new Map<string, string>()
  const scenarios = new Map<string, string[]>()
  for (const element of elementsIn(article)) {
    if (element.tagName === 'a') link(element, address)
    for (const name of ['src', 'poster', 'srcset']) showOwn(element, name, media)
    const scenario = attribute(element, 'data-scenario')
    if (scenario !== undefined)
      scenarios.set(
        scenario,
        elementsIn(element).flatMap((each) => attribute(each, 'data-choice') ?? []),
      )
  }
  const data = withPictures(JSON.parse(textOf(script)), media)
  return { html: serializeOuter(article), data, media, scenarios }
}

/** The pictures that questions show are not in the document: the script makes them, by these addresses. */
function withPictures(data: { pictures?: Record<string, string> }, media: Map<string, string>) {
  if (data.pictures === undefined) return data
  const pictures = Object.entries(data.pictures).map(([file, path]) => [
    file,
    encodeURI(nameInPackage(path.slice(1), media)),
  ])
  return { ...data, pictures: Object.fromEntries(pictures) }
}

function nameInPackage(path: string, media: Map<string, string>): string {
  const file = decodeURIComponent(path)
  const inPackage = `media/${file.replaceAll('/', '-')}`
  media.set(inPackage, file)
  return inPackage
}

/** Names of files are kept: Astro has made them unique by a hash of what is in them. */
function showOwn(element: Tree.Element, name: string, media: Map<string, string>): void {
  const value = attribute(element, name)
  if (value === undefined) return
  const own = value.replaceAll(
    /(^|,\s*)\/([^\s,]+)/g,
    (_, before: string, path: string) => `${before}${encodeURI(nameInPackage(path, media))}`,
  )
  setAttribute(element, name, own)
}

function link(element: Tree.Element, address: string | undefined): void {
  const href = attribute(element, 'href')
  if (href === undefined || href.startsWith('#')) return
  if (href.startsWith('/') && address === undefined) {
    element.tagName = element.nodeName = 'span'
    element.attrs = []
    return
  }
  setAttribute(element, 'href', href.startsWith('/') ? new URL(href, address).href : href)
  // In the frame of an LMS, another page would take the place of the course.
  setAttribute(element, 'target', '_blank')
  setAttribute(element, 'rel', 'noopener')
}
