import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Every element in a node, in the order of the document, the node itself left out. */
export function elementsIn(node: Tree.Node): Tree.Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return children.flatMap((child) =>
    'tagName' in child ? [child, ...elementsIn(child)] : elementsIn(child),
  )
}

export const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

export function setAttribute(element: Tree.Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((each) => each.name !== name), { name, value }]
}

export function remove(element: Tree.Element): void {
  const { parentNode } = element
  if (parentNode) parentNode.childNodes = parentNode.childNodes.filter((each) => each !== element)
}

export const textOf = (node: Tree.Node): string =>
  'value' in node
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map((child) => textOf(child)).join('')
      : ''

/** What `html` says, to be put into `parent`. */
export function nodesOf(html: string, parent: Tree.ParentNode): Tree.ChildNode[] {
  const nodes = parseFragment(html).childNodes
  for (const node of nodes) node.parentNode = parent
  return nodes
}

export function replace(element: Tree.Element, nodes: readonly Tree.ChildNode[]): void {
  const parent = element.parentNode!
  for (const node of nodes) node.parentNode = parent
  parent.childNodes.splice(parent.childNodes.indexOf(element), 1, ...nodes)
}

/** Where only a fault in the page's own template could leave it without one. */
export function find(node: Tree.Node, is: (element: Tree.Element) => boolean): Tree.Element {
  const found = elementsIn(node).find(is)
  if (!found) throw new Error('The page lacks a part that every page of its kind has.')
  return found
}
