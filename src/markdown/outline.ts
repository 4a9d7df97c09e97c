import GithubSlugger from 'github-slugger'
import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri'
import type { Component, Heading, Outline } from '#model/outline.ts'

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
    } else if (node.type === 'mdxjsEsm') {
      for (const name of importedBy(node.value)) imported.add(name)
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

function readElement(node: Element, line: number, outline: Outline): void {
  const attribute = (name: string): string | undefined => {
    const found = node.attributes.find(
      (each) => each.type === 'mdxJsxAttribute' && each.name === name,
    )
    return typeof found?.value === 'string' ? found.value : undefined
  }
  const [id, href, src] = [attribute('id'), attribute('href'), attribute('src')]
  const component = node.name ?? ''
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

/** Raw HTML is not parsed here, only searched: a false anchor does no harm, a missed one would. */
function readHtml(html: string, line: number, outline: Outline): void {
  const attributes = /\s(id|name|href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
  for (const match of html.matchAll(attributes)) {
    const value = match[2] ?? match[3] ?? ''
    const at = line + html.slice(0, match.index + 1).split('\n').length - 1
    const name = match[1]!.toLowerCase()
    if (name === 'href') outline.links.push({ url: value, line: at })
    else if (name === 'src') outline.images.push({ url: value, alt: '', line: at })
    else outline.anchors.push(value)
  }
}

function textOf(node: MdastNode): string {
  if ('value' in node && node.type !== 'html') return node.value
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}
