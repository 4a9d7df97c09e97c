import { defineHastPlugin } from 'satteri'

/** Which classes plain Markdown gets, so that editors write no HTML and it looks like every other page. */
const classes: Record<string, string[]> = {
  p: ['govuk-body'],
  a: ['govuk-link'],
  ul: ['govuk-list', 'govuk-list--bullet'],
  ol: ['govuk-list', 'govuk-list--number'],
  h1: ['govuk-heading-l'],
  h2: ['govuk-heading-m'],
  h3: ['govuk-heading-s'],
  h4: ['govuk-heading-s'],
  h5: ['govuk-heading-s'],
  h6: ['govuk-heading-s'],
  blockquote: ['govuk-inset-text'],
  hr: ['govuk-section-break', 'govuk-section-break--visible', 'govuk-section-break--l'],
  table: ['govuk-table'],
  thead: ['govuk-table__head'],
  tbody: ['govuk-table__body'],
  tr: ['govuk-table__row'],
  th: ['govuk-table__header'],
  td: ['govuk-table__cell'],
}

/** Numbers line up on the right; the inline style that Markdown makes of it would be stopped by the content security policy. */
const numeric: Partial<Record<string, string>> = {
  th: 'govuk-table__header--numeric',
  td: 'govuk-table__cell--numeric',
}

export const govukClasses = defineHastPlugin({
  name: 'moothall-govuk-classes',
  element: {
    filter: Object.keys(classes),
    visit(node, ctx) {
      const { tagName, properties } = node
      const given = Array.isArray(properties['className']) ? properties['className'] : []
      const style = properties['style']
      const right =
        typeof style === 'string' && style.includes('right') ? numeric[tagName] : undefined
      ctx.setProperty(node, 'className', [
        ...given,
        ...classes[tagName]!,
        ...(right ? [right] : []),
      ])
      if (style !== undefined && numeric[tagName]) ctx.setProperty(node, 'style', null)
      if (tagName === 'th') ctx.setProperty(node, 'scope', 'col')
    },
  },
})
