import type { Element, ElementContent, Nodes, Root } from 'hast'
import { absolute } from '../parse/addresses.ts'
import { kindOf } from '../parse/media.ts'
import type { RawMedia } from '../raw-item.ts'
import { clean } from './plain.ts'
import { rewrite } from './tree.ts'

/** A tree ready to be sanitised, and the media that stood in it. */
export type Prepared = { tree: Root; media: RawMedia[] }

/** Takes pictures and films out of the text, makes links absolute and embedded pages links, lowers headings. */
export function prepare(tree: Root, base: string | undefined): Prepared {
  const media: RawMedia[] = []
  const changed = rewrite(tree, (node): Nodes[] => {
    if (node.type === 'text') return [{ ...node, value: clean(node.value) }]
    if (node.type !== 'element') return [node]
    const found = mediaIn(node, base)
    if (found) {
      media.push(...found)
      return []
    }
    if (node.tagName === 'iframe') return linkInstead(node, base)
    if (node.tagName === 'a') return [linked(node, base)]
    if (/^h[1-6]$/.test(node.tagName))
      return [{ ...node, tagName: `h${Math.min(6, Math.max(3, Number(node.tagName[1]) + 2))}` }]
    return blocks.has(node.tagName) ? [{ ...node, tagName: 'p' }] : [node]
  })
  return { tree: changed, media }
}

/** What separates lines on a page, and would run together without its element. */
const blocks = new Set(['figcaption', 'summary', 'address', 'center', 'legend'])

const property = (node: Element, name: string): string | undefined => {
  const value = node.properties[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function mediaIn(node: Element, base: string | undefined): RawMedia[] | undefined {
  if (node.tagName === 'img') {
    const url = absolute(property(node, 'src'), base)
    if (!url || isTiny(node)) return []
    const alt = clean(property(node, 'alt') ?? '').trim()
    return [{ kind: 'image', url, alt: alt || undefined }]
  }
  if (node.tagName !== 'video' && node.tagName !== 'audio') return undefined
  const source = node.children.find((each) => each.type === 'element' && each.tagName === 'source')
  const url = absolute(
    property(node, 'src') ?? (source && property(source as Element, 'src')),
    base,
  )
  const poster = absolute(property(node, 'poster'), base)
  return url ? [{ kind: kindOf(node.tagName, undefined)!, url, poster }] : []
}

/** A picture of two pixels counts readers and shows nothing. */
function isTiny(node: Element): boolean {
  const style = property(node, 'style') ?? ''
  const side = (name: 'width' | 'height') =>
    Number.parseFloat(
      property(node, name) ??
        new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)px`).exec(style)?.[1] ??
        '',
    )
  return side('width') <= 2 || side('height') <= 2
}

function linkInstead(node: Element, base: string | undefined): ElementContent[] {
  const href = absolute(property(node, 'src'), base)
  if (!href?.startsWith('https:')) return []
  return [element('p', {}, [element('a', { href }, [{ type: 'text', value: shown(href) }])])]
}

function linked(node: Element, base: string | undefined): Element {
  const href = property(node, 'href')
  const own =
    href !== undefined && /^\s*(mailto|tel):/i.test(href) ? href.trim() : absolute(href, base)
  return { ...node, properties: own === undefined ? {} : { href: own } }
}

const shown = (href: string) => href.replace(/^https:\/\/(www\.)?/, '').replace(/[?#].*$/, '')

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
