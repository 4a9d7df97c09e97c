import { defineHastPlugin, defineMdastPlugin } from 'satteri'
import type { Ground } from '../plugins.ts'
import { targetOf } from '../target.ts'

const shown = /\.(png|jpe?g|gif|webp|avif|svg)$/i

/** An image that is not there, or is on another host, becomes its description: Astro would stop the build, or the browser would ask the host. */
export const foreignImages = ({ targets, fromOf }: Ground) =>
  defineMdastPlugin({
    name: 'moothall-foreign-images',
    image(node, ctx) {
      const from = fromOf(ctx.fileURL)
      if (!from) return
      const url = node.url.split(/[?#]/)[0]!
      const target = targetOf(url, from, targets)
      const isThere = target.kind === 'file' && shown.test(target.file) && isEncoded(url)
      if (!isThere && target.kind !== 'public')
        ctx.replaceNode(node, { type: 'text', value: node.alt ?? '' })
      else if (url !== node.url) ctx.setProperty(node, 'url', url)
    },
  })

/** Images by reference and in raw HTML, which Astro does not collect: only those with an address on the site can be shown. */
export const leftoverImages = defineHastPlugin({
  name: 'moothall-leftover-images',
  element: {
    filter: ['img'],
    visit(node, ctx) {
      const src = node.properties['src']
      const { localImagePaths } =
        (ctx.data as { astro?: { localImagePaths?: Set<string> } }).astro ?? {}
      const own = typeof src === 'string' && /^\/(?!\/)/.test(src)
      const collected = typeof src === 'string' && localImagePaths?.has(decodeURI(src))
      if (own || collected) return
      const { alt } = node.properties
      ctx.replaceNode(node, { type: 'text', value: typeof alt === 'string' ? alt : '' })
    },
  },
})

function isEncoded(url: string): boolean {
  try {
    return decodeURI(url) !== ''
  } catch {
    return false
  }
}
