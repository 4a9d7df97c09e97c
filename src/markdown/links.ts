import { defineHastPlugin } from 'satteri'
import type { Ground } from './ground.ts'
import { runsCode } from './harm.ts'
import { targetOf } from './target.ts'

/** Links between content files become addresses on the site, in the language of the page that has them. */
export const siteLinks = ({ targets, fromOf, lenient }: Ground) =>
  defineHastPlugin({
    name: 'moothall-links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const url = node.properties['href']
        const from = fromOf(ctx.fileURL)
        if (typeof url !== 'string' || !from) return
        const target = targetOf(url, from, targets)
        if (target.kind === 'page' && !url.startsWith('#')) {
          const hash = target.hash && `#${target.hash}`
          ctx.setProperty(node, 'href', encodeURI(target.address + hash))
        } else if (runsCode(url) || (lenient && isDead(target.kind))) {
          ctx.replaceNode(node, [...node.children])
        }
      },
    },
  })

/** A reader gains nothing from a link that leads nowhere; its words stay. */
const isDead = (kind: string): boolean =>
  kind === 'nothing' || kind === 'file' || kind === 'outside'
