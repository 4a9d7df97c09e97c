import type { Nodes } from 'hast'
import { tidy } from './plain.ts'

const apart = new Set([
  'p',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'ul',
  'ol',
  'dl',
  'table',
  'pre',
  'hr',
  'div',
  'section',
  'article',
])
const ownLine = new Set(['li', 'dt', 'dd', 'tr', 'caption'])

/** The words of a sanitised tree as plain text: an empty line between paragraphs, a dash before each item of a list. */
export const textOf = (tree: Nodes): string => tidy(written(tree, false))

function written(node: Nodes, exact: boolean): string {
  if (node.type === 'text') return exact ? node.value : node.value.replace(/\s+/g, ' ')
  if (!('children' in node)) return ''
  const name = node.type === 'element' ? node.tagName : ''
  if (name === 'br') return '\n'
  const inside = node.children.map((child) => written(child, exact || name === 'pre')).join('')
  if (apart.has(name)) return `\n\n${trimmed(inside)}\n\n`
  if (ownLine.has(name)) return `\n${name === 'li' ? '– ' : ''}${trimmed(inside)}\n`
  return name === 'td' || name === 'th' ? `${inside} ` : inside
}

const trimmed = (text: string) =>
  text.replace(/^[^\S\n]+|[^\S\n]+$/g, '').replace(/\n[^\S\n]+/g, '\n')
