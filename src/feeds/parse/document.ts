import { parseFeed } from 'feedsmith'
import { FeedProblem } from '../problem.ts'

export type FeedDocument = ReturnType<typeof parseFeed<string>>

const unreadable = (code: string, says: string, cause?: unknown) =>
  new FeedProblem('unreadable', `feed/${code}`, says, { cause })

/** Deeper than any feed; XHTML in an Atom entry may nest, a bomb nests further. */
const deepest = 200

/** A feed's text as what it says, in any of RSS, RDF, Atom and JSON Feed. No entity of its own is expanded. Throws `FeedProblem`. */
export function readDocument(text: string): FeedDocument {
  const start = text
    .slice(0, 2_000)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (start === '') throw unreadable('empty', 'The answer is empty.')
  if (/^(<!doctype html|<html[\s>])/i.test(start) || /<!doctype html/i.test(start.slice(0, 500)))
    throw unreadable(
      'web-page',
      `The answer is a web page${titled(text)} and not a feed. The address may ask for a sign-in, or have moved.`,
    )
  if (/<!ENTITY/i.test(prologue(text)))
    throw unreadable(
      'entities',
      'The feed declares entities of its own, which is how feeds attack; it is not read.',
    )
  if (depthOf(text) > deepest)
    throw unreadable(
      'too-deep',
      `The feed's elements lie more than ${deepest} deep; it is not read.`,
    )
  try {
    return parseFeed<string>(text)
  } catch (cause) {
    throw unreadable(
      'malformed',
      `The answer cannot be read as RSS, Atom, RDF or JSON Feed${reason(cause)}.`,
      cause,
    )
  }
}

/** What stands before the first element, where alone a document type can be. */
function prologue(text: string): string {
  const root = /<[a-z][\w:.-]*[\s/>]/i.exec(text)
  return root ? text.slice(0, root.index) : text
}

function titled(text: string): string {
  const title = /<title[^>]*>\s*([^<]{1,80})/i.exec(text.slice(0, 20_000))?.[1]
  return title ? ` ("${title.trim().replace(/\s+/g, ' ')}")` : ''
}

const reason = (cause: unknown): string => {
  const inner = (cause as Error | undefined)?.cause
  return inner instanceof Error ? ` (${inner.message.split('\n')[0]!.slice(0, 100)})` : ''
}

/** How deep the tags of an XML text nest; comments and CDATA are skipped. */
function depthOf(text: string): number {
  if (!text.trimStart().startsWith('<')) return 0
  let depth = 0
  let most = 0
  for (const [tag] of text.matchAll(
    /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\/?[a-z_][^<>]*>/gi,
  )) {
    if (tag.startsWith('<!')) continue
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth)
  }
  return most
}
