import type { Finding } from '#model/finding.ts'
import type { Harm } from '#model/outline.ts'
import type { Document } from '#model/site.ts'

/** HTML and code that no text may bring: content is words, and a page runs, loads and asks for nothing that it did not. */
export function harmfulHtml(documents: readonly Document<unknown>[]): Finding[] {
  return documents.flatMap(({ outline, place }) =>
    outline.harm.map((harm) => ({
      severity: 'error',
      file: place.file,
      line: harm.line,
      ...told(harm),
    })),
  )
}

function told({ kind, name }: Harm): Pick<Finding, 'code' | 'message' | 'remedy'> {
  switch (kind) {
    case 'element':
      return {
        code: 'html/not-allowed',
        message: `The text has the element <${name}>, which no page may bring.`,
        remedy: 'Remove it, and say it in Markdown.',
      }
    case 'attribute':
      return {
        code: 'html/not-allowed',
        message: `An element of the text has "${name}", which no page may bring.`,
        remedy: `Remove "${name}" from the tag.`,
      }
    case 'unclosed':
      return {
        code: 'html/not-allowed',
        message: 'A tag starts here and has no ">" that ends it.',
        remedy: 'Close it, or write "&lt;" where you mean the character.',
      }
    case 'code':
      return {
        code: 'mdx/code',
        message: `The text has code: "${name}". Content is never run.`,
        remedy: 'Remove it, or write "\\{" where you mean the character.',
      }
  }
}
