import { defineMdastPlugin } from 'satteri'
import type { From } from '../target.ts'

type FromOf = (fileURL: URL | undefined) => From | undefined

/** A page has one heading of the first level, its title. In a foreign text the first `#` is usually that; any other steps down. */
export const foreignHeadings =
  (fromOf: FromOf, titleOf: (file: string) => string | undefined) => () => {
    let first = true
    return defineMdastPlugin({
      name: 'moothall-foreign-headings',
      heading(node, ctx) {
        if (node.depth !== 1) return
        const from = fromOf(ctx.fileURL)
        const title = from && titleOf(from.file)
        const isTitle =
          first && (title === undefined || title.trim() === ctx.textContent(node).trim())
        first = false
        if (isTitle) ctx.removeNode(node)
        else ctx.setProperty(node, 'depth', 2)
      },
    })
  }
