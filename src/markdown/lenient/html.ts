import { defineHastPlugin } from 'satteri'

/** Elements that run code, style the page, load from elsewhere or ask for input: none of them belongs in a text. */
const dropped = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'base',
  'meta',
  'link',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'template',
  'video',
  'audio',
  'source',
  'track',
])

/** Raw HTML in a foreign text without what could do harm. Texts that have none are not walked at all. */
export const harmlessElements = ({ source }: { source: string }) =>
  /<[a-z]/i.test(source) &&
  defineHastPlugin({
    name: 'moothall-harmless-elements',
    element: {
      filter: [],
      visit(node, ctx) {
        if (dropped.has(node.tagName) && !isTaskBox(node.properties)) return ctx.removeNode(node)
        for (const name of Object.keys(node.properties))
          if (/^on/i.test(name) || name === 'style' || name === 'srcSet')
            ctx.setProperty(node, name, null)
      },
    },
  })

/** The box of `- [x] done`, which Markdown itself makes. */
const isTaskBox = (properties: Record<string, unknown>): boolean =>
  properties['type'] === 'checkbox' && Boolean(properties['disabled'])
