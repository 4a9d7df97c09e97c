import { defineMdastPlugin } from 'satteri'
import type { Ground } from './ground.ts'
import { targetOf } from './target.ts'

/** What Astro can make a picture of; it stops the build at anything else. */
export const shown = /\.(png|jpe?g|gif|webp|avif|svg|tiff)$/i

/**
 * A picture beside a text is named so that Astro finds it (`./hall.png`), whichever way its author wrote it. In lenient
 * mode one that is not there, or is on another host, becomes its description: Astro would stop, or the browser would ask the host.
 */
export const siteImages = ({ targets, fromOf, lenient }: Ground) =>
  defineMdastPlugin({
    name: 'moothall-images',
    image(node, ctx) {
      const from = fromOf(ctx.fileURL)
      if (!from) return
      const url = node.url.split(/[?#]/)[0]!
      const target = targetOf(url, from, targets)
      if (target.kind === 'file' && shown.test(target.file) && isEncoded(url)) {
        const named = /^\.\.?\//.test(url) ? url : `./${url}`
        if (named !== node.url) ctx.setProperty(node, 'url', named)
      } else if (lenient && target.kind !== 'public')
        ctx.replaceNode(node, { type: 'text', value: node.alt ?? '' })
    },
  })

function isEncoded(url: string): boolean {
  try {
    return decodeURI(url) !== ''
  } catch {
    return false
  }
}
