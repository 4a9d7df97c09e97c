import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** What a page's text and its title are written in, which need not be the language of the page around them. */
export type TextLanguage = { page: string; text: string; title: string }

/** Names, dates and labels are shorter; a sentence that somebody wrote is seldom. */
const sentence = 30

type Run = { language: string; length: number; inTitle: boolean }

/** Read from the nearest `lang` around each run of text inside `data-pagefind-body`; the most letters decide. */
export function textLanguage(html: string): TextLanguage {
  const page = /<html\b[^>]*?\slang="([^"]*)"/i.exec(html)?.[1] ?? ''
  const main = mainOf(html)
  if (!/\slang=/i.test(main)) return { page, text: page, title: page }
  const runs: Run[] = []
  const walk = (node: Tree.Node, around: Omit<Run, 'length'> & { indexed: boolean }): void => {
    if (node.nodeName === '#text' && around.indexed) {
      const { length } = (node as Tree.TextNode).value.trim()
      if (length > 0) runs.push({ ...around, length })
    }
    const attributes = new Map(
      'attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : [],
    )
    if (attributes.has('data-pagefind-ignore') || node.nodeName === 'nav') return
    const language = attributes.get('lang') ?? around.language
    const here = {
      language,
      indexed: around.indexed || attributes.has('data-pagefind-body'),
      inTitle: around.inTitle || node.nodeName === 'h1',
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, here)
  }
  walk(parseFragment(main), { language: page, indexed: false, inTitle: false })
  const sentences = runs.filter(({ length }) => length >= sentence)
  return {
    page,
    text: mostOf(sentences.length > 0 ? sentences : runs) ?? page,
    title: runs.find(({ inTitle }) => inTitle)?.language ?? page,
  }
}

/** The main part alone, where the page has one: menus lead to pages in other languages and are never indexed. */
function mainOf(html: string): string {
  const start = html.search(/<main\b/i)
  return start < 0 ? html : html.slice(start, html.lastIndexOf('</main>'))
}

function mostOf(runs: readonly Run[]): string | undefined {
  const letters = new Map<string, number>()
  for (const { language, length } of runs)
    letters.set(language, (letters.get(language) ?? 0) + length)
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0]
}
