import type { Element, Nodes, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { SafeHtml } from '#model/snapshot.ts'
import type { RawMedia, Words } from '../raw-item.ts'
import { tidy } from './plain.ts'
import { prepare } from './prepare.ts'
import { schema } from './schema.ts'
import { textOf } from './text.ts'
import { rewrite, treeOf } from './tree.ts'

/** Words made safe: plain text, HTML where it says more than the text, and the media that stood in it. */
export type Sanitised = { text: string; html?: SafeHtml; media: RawMedia[] }

/** The only way from a source's words to a page. Plain text is never read as HTML. */
export function sanitise(words: Words | undefined, base?: string): Sanitised {
  if (!words) return { text: '', media: [] }
  if (words.kind === 'text') return { text: tidy(words.text.slice(0, 200_000)), media: [] }
  const tree = treeOf(words.html)
  if (!tree) return { text: tidy(withoutTags(words.html)), media: [] }
  const prepared = prepare(tree, base)
  const safe = safeTree(prepared.tree)
  const html = toHtml(safe) as SafeHtml
  return { text: textOf(safe), ...(saysMore(safe) && { html }), media: prepared.media }
}

/** Makes HTML that was kept safe again: a file can be edited by hand, and the page trusts no file. */
export function sanitiseAgain(html: string): SafeHtml {
  const tree = treeOf(html)
  return (tree ? toHtml(safeTree(prepare(tree, undefined).tree)) : '') as SafeHtml
}

/** One line of plain text, as titles are. */
export const titleOf = (words: Words | undefined): string =>
  sanitise(words).text.replace(/\s+/g, ' ').slice(0, 300).trim()

function safeTree(tree: Root): Root {
  const allowed = sanitize(tree, schema) as Nodes
  const root: Root =
    allowed.type === 'root' ? allowed : { type: 'root', children: [allowed as Element] }
  return rewrite(root, (node) => (node.type === 'element' ? finished(node) : [node]))
}

/** Links keep their reader's secrets; elements that are left empty go, and spans that say nothing. */
function finished(node: Element): Nodes[] {
  if (node.tagName === 'a')
    return node.properties['href'] === undefined
      ? node.children
      : [
          {
            ...node,
            properties: { ...node.properties, rel: ['nofollow', 'noopener', 'noreferrer'] },
          },
        ]
  if (node.tagName === 'span' && Object.keys(node.properties).length === 0) return node.children
  const empty = node.children.every((each) => each.type === 'text' && each.value.trim() === '')
  return empty && !['br', 'hr', 'td', 'th'].includes(node.tagName) ? [] : [node]
}

/** More than paragraphs and line breaks, which plain text has too. */
function saysMore(node: Nodes): boolean {
  if (node.type === 'element' && !['p', 'br', 'div'].includes(node.tagName)) return true
  return 'children' in node && node.children.some(saysMore)
}

/** What is too large to be read as HTML, as the words in it. */
const withoutTags = (html: string): string =>
  html
    .slice(0, 20_000)
    .replace(/<(script|style)\b[\s\S]*?(<\/\1|$)/gi, ' ')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
