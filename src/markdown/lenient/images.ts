import { defineHastPlugin } from 'satteri'

/** Images by reference and in raw HTML, which Astro does not collect: only those with an address on the site can be shown. */
export const leftoverImages = defineHastPlugin({
  name: 'moothall-leftover-images',
  element: {
    filter: ['img'],
    visit(node, ctx) {
      const { src, alt } = node.properties
      const { astro } = ctx.data as { astro?: { localImagePaths?: Set<string> } }
      const own = typeof src === 'string' && /^\/(?!\/)/.test(src)
      const collected = typeof src === 'string' && astro?.localImagePaths?.has(decodeURI(src))
      if (own || collected) return
      ctx.replaceNode(node, { type: 'text', value: typeof alt === 'string' ? alt : '' })
    },
  },
})
