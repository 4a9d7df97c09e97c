import { defineHastPlugin } from 'satteri'

/** A wide table scrolls inside its own box, which the keyboard can reach and a screen reader can name by its columns. */
export const scrollingTables = defineHastPlugin({
  name: 'moothall-scrolling-tables',
  element: {
    filter: ['table'],
    visit(node, ctx) {
      const columns: string[] = []
      for (const head of node.children)
        if (head.type === 'element' && head.tagName === 'thead')
          for (const row of head.children)
            if (row.type === 'element')
              for (const cell of row.children)
                if (cell.type === 'element') columns.push(ctx.textContent(cell).trim())
      ctx.wrapNode(node, {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['mh-scroll'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: columns.filter((each) => each !== '').join(', '),
        },
        children: [],
      })
    },
  },
})
