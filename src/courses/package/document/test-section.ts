import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { escapeHtml } from '#lib/html.ts'
import { attribute, elementsIn, find, nodesOf, remove } from './tree.ts'

/** What a package says of its test, in one language. */
export type TestWords = { title: string; lede: string; needs: string }

/**
 * Gives the document the section in which the test is taken. The intranet's own is about its record, and is not
 * there at all where no endpoint marks tests; in a package the page marks them.
 */
export function putTest(article: Tree.Element, { title, lede, needs }: TestWords): void {
  for (const each of elementsIn(article))
    if (attribute(each, 'data-lesson') === 'test' || attribute(each, 'data-item') === 'test')
      remove(each)
  const [name, about, without] = [title, lede, needs].map(escapeHtml)
  const steps = find(article, (each) => attribute(each, 'data-steps') !== undefined)
  putBefore(
    steps,
    `<section class="mh-lesson" data-lesson="test" aria-labelledby="test">
      <h2 class="govuk-heading-l" id="test" tabindex="-1">${name}</h2>
      <p class="govuk-body">${about}</p>
      <noscript><p class="govuk-inset-text">${without}</p></noscript>
      <div class="mh-test" data-test></div>
    </section>`,
  )
  const contents = find(article, (each) => attribute(each, 'data-contents') !== undefined)
  const list = find(contents, (each) => each.tagName === 'ol')
  list.childNodes.push(
    ...nodesOf(`<li data-item="test"><a class="govuk-link" href="#test">${name}</a></li>`, list),
  )
}

function putBefore(element: Tree.Element, html: string): void {
  const parent = element.parentNode!
  const at = parent.childNodes.indexOf(element)
  parent.childNodes.splice(at, 0, ...nodesOf(html, parent))
}
