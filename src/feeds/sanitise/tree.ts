import type { Nodes, Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { defaultTreeAdapter, parseFragment } from 'parse5'

/** What one post may have; far beyond any that a person wrote. */
const most = { letters: 200_000, elements: 5_000, depth: 200 }

class TooMuch extends Error {}

/** HTML as a browser reads it, as a tree; undefined where it is so large or so deep that it can only be an attack. */
export function treeOf(html: string): Root | undefined {
  let elements = 0
  const counting: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...parts) {
      // A few kilobytes of unclosed tags make millions of elements, so they are counted as they come.
      if (++elements > most.elements) throw new TooMuch()
      return defaultTreeAdapter.createElement(...parts)
    },
  }
  try {
    const fragment = parseFragment(html.slice(0, most.letters), { treeAdapter: counting })
    if (depthOf(fragment as unknown as Node) > most.depth) return undefined
    return fromParse5(fragment) as Root
  } catch (error) {
    if (error instanceof TooMuch) return undefined
    throw error
  }
}

type Node = { childNodes?: Node[] }

function depthOf(node: Node): number {
  let depth = 0
  for (let layer: Node[] = [node]; layer.length > 0; depth++)
    layer = layer.flatMap((each) => each.childNodes ?? [])
  return depth
}

/** Replaces each node by what `change` makes of it: itself, nothing, or others. Children come first. */
export function rewrite<Tree extends Nodes>(tree: Tree, change: (node: Nodes) => Nodes[]): Tree {
  if (!('children' in tree)) return tree
  const children = tree.children.flatMap((child) => change(rewrite(child as Nodes, change)))
  return { ...tree, children } as Tree
}
