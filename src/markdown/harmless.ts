import { defineHastPlugin } from 'satteri'
import { isAddress, isHarmfulAttribute, isHarmfulElement, runsCode } from './harm.ts'

/** Raw HTML in a text without what could do harm. Texts that have none are not walked at all. */
export const harmlessElements = ({ source }: { source: string }) =>
  /<[a-z]/i.test(source) &&
  defineHastPlugin({
    name: 'moothall-harmless-elements',
    element: {
      filter: [],
      visit(node, ctx) {
        if (isHarmfulElement(node.tagName) && !isTaskBox(node.properties))
          return ctx.removeNode(node)
        for (const [name, value] of Object.entries(node.properties)) {
          const leads = isAddress(name) && typeof value === 'string' && runsCode(value)
          if (leads || isHarmfulAttribute(name)) ctx.setProperty(node, name, null)
        }
      },
    },
  })

/** The box of `- [x] done`, which Markdown itself makes. */
const isTaskBox = (properties: Record<string, unknown>): boolean =>
  properties['type'] === 'checkbox' && Boolean(properties['disabled'])
