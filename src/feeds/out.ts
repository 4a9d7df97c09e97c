import { generateAtomFeed, generateJsonFeed, generateOpml } from 'feedsmith'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Account } from '#model/account.ts'
import type { FeedItem } from '#model/snapshot.ts'
import { headline } from './headline.ts'
import { safeHtmlOf } from './sanitise/again.ts'
import { clean, line } from './sanitise/plain.ts'

/** One post as others may take it: `link` is its page here, or the original where the site has no address of its own. */
export type Out = { item: FeedItem; link: string; author: string }

/** A feed of ours: its title, where it lives (if that is known) and its newest posts. */
export type OutFeed = {
  title: string
  self?: string | undefined
  home?: string | undefined
  posts: readonly Out[]
}

/** As many as a feed holds; a reader that was away for long finds the rest on the wall. */
export const mostInFeed = 100

const idOf = ({ id }: FeedItem): string => `urn:moothall:${encodeURIComponent(id)}`

export function toAtom({ title, self, home, posts }: OutFeed): string {
  const newest = posts.slice(0, mostInFeed)
  return generateAtomFeed({
    id: self ?? `urn:moothall:feed:${encodeURIComponent(title)}`,
    title: { value: title },
    updated: new Date(changedOf(newest[0]?.item) ?? 0),
    links: [...(self ? [{ href: self, rel: 'self' }] : []), ...(home ? [{ href: home }] : [])],
    entries: newest.map(({ item, link, author }) => ({
      id: idOf(item),
      title: { value: line(headline(item)) },
      published: new Date(item.published),
      updated: new Date(changedOf(item)!),
      links: [{ href: link, rel: 'alternate' }],
      authors: [{ name: author }],
      categories: item.topics.map((term) => ({ term })),
      content: contentOf(item),
    })),
  })
}

export function toJsonFeed({ title, self, home, posts }: OutFeed): string {
  const feed = generateJsonFeed({
    title,
    ...(self && { feed_url: self }),
    ...(home && { home_page_url: home }),
    items: posts.slice(0, mostInFeed).map(({ item, link, author }) => ({
      id: idOf(item),
      url: link,
      title: line(headline(item)),
      ...(contentOf(item).type === 'html'
        ? { content_html: contentOf(item).value }
        : { content_text: contentOf(item).value }),
      date_published: new Date(item.published),
      ...(item.updated && { date_modified: new Date(item.updated) }),
      ...(item.language && { language: item.language }),
      ...(item.topics.length > 0 && { tags: item.topics }),
      authors: [{ name: author }],
    })),
  })
  return `${JSON.stringify(feed, undefined, 2)}\n`
}

/** Every official account with its own address, and the feed where it can be followed. */
export function toOpml(
  title: string,
  accounts: readonly { account: Account; name: string; feed: string | undefined }[],
): string {
  const outlines = accounts.map(({ account, name, feed }) => ({
    text: name,
    title: name,
    ...(feed ? { type: 'rss', xmlUrl: feed } : { type: 'link', url: account.url }),
    htmlUrl: account.url,
  }))
  // OPML 2.0 asks for one outline at least, and a council may have no account yet.
  return generateOpml({
    head: { title },
    body: { outlines: outlines.length > 0 ? outlines : [{ text: title }] },
  })
}

/** A list of posts as a piece of HTML, made from a tree so that nothing in it can be anything but words. */
export function toFragment(language: string, posts: readonly (Out & { day: string })[]): string {
  const items = posts.map(({ item, link, author, day }): Element => {
    const own = item.language === undefined ? {} : { lang: item.language }
    return element('li', {}, [
      element('a', { href: link, rel: ['noopener'], dir: 'auto', ...own }, [
        text(line(headline(item))),
      ]),
      text(' '),
      element('span', {}, [
        text(`${author}, `),
        element('time', { dateTime: item.published }, [text(day)]),
      ]),
    ])
  })
  return `${toHtml(element('ul', { className: ['moothall-latest'], lang: language }, items))}\n`
}

/** What was said, as HTML where it is more than plain text. */
function contentOf(item: FeedItem): { value: string; type: 'text' | 'html' } {
  const html = safeHtmlOf(item)
  return html === undefined
    ? { value: clean(item.text), type: 'text' }
    : { value: html, type: 'html' }
}

const text = (value: string): ElementContent => ({ type: 'text', value })

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

const changedOf = (item: FeedItem | undefined): string | undefined =>
  item?.updated ?? item?.published
