import GithubSlugger from 'github-slugger'
import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri'
import type { Component, Heading, Outline } from '#model/outline.ts'
import { isHarmfulAttribute, isHarmfulElement } from './harm.ts'
import { readHtml } from './raw-html.ts'

/** The parser's options are Astro's, so that a heading has the same anchor here and on the page. */
const features = { gfm: true, smartPunctuation: true } as const

/** The outline of a Markdown text that starts on line `startsOn` of its file. Throws what the parser throws, for MDX only. */
export function outlineOf(body: string, { mdx = false, startsOn = 1 } = {}): Outline {
  const tree = (mdx ? mdxToMdast : markdownToMdast)(body, { features })
  const outline: Outline = {
    headings: [],
    links: [],
    images: [],
    citations: [],
    components: [],
    anchors: [],
    harm: [],
  }
  const slugger = new GithubSlugger()
  const lineOf = (node: MdastNode) => (node.position?.start.line ?? 1) + startsOn - 1

  const imported = new Set<string>()

  const visit = (node: MdastNode, around?: number): void => {
    const line = lineOf(node)
    let parent = around
    if (node.type === 'heading') {
      const text = textOf(node)
      const heading: Heading = { depth: node.depth, text, slug: slugger.slug(text), line }
      outline.headings.push(heading)
      outline.anchors.push(heading.slug)
    } else if (node.type === 'link' || node.type === 'definition') {
      outline.links.push({ url: node.url, line })
    } else if (node.type === 'image') {
      outline.images.push({ url: node.url, alt: node.alt ?? '', line })
    } else if (node.type === 'html') {
      readHtml(node.value, line, outline)
    } else if (isElement(node)) {
      readElement(node, line, outline)
      const component = componentOf(node, line, around)
      if (component) parent = outline.components.push(component) - 1
    } else if (isCode(node)) {
      outline.harm.push({ kind: 'code', name: openingOf(node.value), line })
      if (node.type === 'mdxjsEsm') for (const name of importedBy(node.value)) imported.add(name)
    } else if (node.type === 'paragraph') {
      if (outline.opening === undefined && textOf(node).trim()) outline.opening = textOf(node)
    }
    if ('children' in node) for (const child of node.children) visit(child, parent)
  }
  visit(tree)
  outline.components = known(outline.components, imported)
  return outline
}

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>
const isElement = (node: MdastNode): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

type Code = Extract<MdastNode, { type: 'mdxjsEsm' | 'mdxFlowExpression' | 'mdxTextExpression' }>
/** `import`, `export` and `{…}`, but not the comment that MDX writes as an expression. */
const isCode = (node: MdastNode): node is Code =>
  node.type === 'mdxjsEsm' ||
  ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
    !/^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(node.value))

function openingOf(code: string): string {
  const first = code.trim().split('\n')[0]!
  return first.length > 40 ? `${first.slice(0, 39)}…` : first
}

function readElement(node: Element, line: number, outline: Outline): void {
  const attribute = (name: string): string | undefined => {
    const found = node.attributes.find(
      (each) => each.type === 'mdxJsxAttribute' && each.name === name,
    )
    return typeof found?.value === 'string' ? found.value : undefined
  }
  const [id, href, src] = [attribute('id'), attribute('href'), attribute('src')]
  const component = node.name ?? ''
  const plain = /^[a-z]/.test(component)
  if (plain && isHarmfulElement(component))
    outline.harm.push({ kind: 'element', name: component, line })
  for (const each of node.attributes) {
    if (each.type !== 'mdxJsxAttribute' || (each.value && typeof each.value !== 'string')) {
      const name = each.type === 'mdxJsxAttribute' ? `${each.name}={…}` : '{…}'
      outline.harm.push({ kind: 'code', name, line })
    } else if (plain && isHarmfulAttribute(each.name))
      outline.harm.push({ kind: 'attribute', name: each.name, line })
  }
  if (id && /^[A-Z]/.test(component)) outline.citations.push({ component, id, line })
  else if (id) outline.anchors.push(id)
  // What a block of a lesson shows lies in the course's media folder, and is judged there.
  if (/^[A-Z]/.test(component)) return
  if (href) outline.links.push({ url: href, line })
  if (src) outline.images.push({ url: src, alt: attribute('alt') ?? '', line })
}

function componentOf(node: Element, line: number, parent?: number): Component | undefined {
  if (!node.name || !/^[A-Z]/.test(node.name)) return undefined
  const attributes = Object.fromEntries(
    node.attributes.flatMap((each) =>
      each.type !== 'mdxJsxAttribute'
        ? []
        : [[each.name, typeof each.value === 'string' || !each.value ? (each.value ?? '') : null]],
    ),
  )
  return { name: node.name, attributes, ...(parent !== undefined && { parent }), line }
}

/** `import Map from './Map.astro'` and `import { Map, Key as Legend } from …`: names that a file brings itself. */
function importedBy(code: string): string[] {
  return [...code.matchAll(/\bimport\s+([^'"]+?)\s+from\b/g)].flatMap((match) =>
    match[1]!.split(/[{},]/).map((part) => part.trim().split(/\s+/).at(-1) ?? ''),
  )
}

/** Emptied of its name, an imported component stays in its place, since others count on that. */
const known = (all: Component[], imported: ReadonlySet<string>): Component[] =>
  imported.size === 0
    ? all
    : all.map((each) => (imported.has(each.name.split('.')[0]!) ? { ...each, name: '' } : each))

function textOf(node: MdastNode): string {
  if ('value' in node && node.type !== 'html') return node.value
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}
