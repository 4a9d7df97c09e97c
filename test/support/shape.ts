/**
 * What a page is made of, without its words: its elements with their classes, roles and the names of their
 * attributes. Hundreds of posts have a few dozen shapes, and axe finds the same in pages of one shape.
 */
export function shapeOf(html: string): string {
  const elements = [...html.matchAll(/<([a-z][a-z0-9-]*)((?:\s[^>]*)?)>/g)].map(
    ([, name, attributes = '']) => {
      const value = (key: string) => new RegExp(`\\s${key}="([^"]*)"`).exec(attributes)?.[1] ?? ''
      const names = [...attributes.matchAll(/\s([a-z-]+)="/g)].map((match) => match[1])
      return [name, value('class'), value('role'), ...names.sort()].join(' ')
    },
  )
  return [...new Set(elements)].sort().join('\n')
}
