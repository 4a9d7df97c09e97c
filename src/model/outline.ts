/** What other files need to know about the text of one Markdown file, without its text. Lines count from 1 in the file. */
export type Outline = {
  headings: Heading[]
  links: Link[]
  images: Image[]
  /** Components of an MDX file that cite something by id, such as `<Rule id="personal-1" />`. */
  citations: Citation[]
  /** Every component of an MDX file that it does not import itself, outer ones before inner ones. */
  components: Component[]
  /** Every anchor of the text: the slugs of its headings and the ids in its raw HTML. */
  anchors: string[]
  /** What the text brings that no page may have, such as a script. */
  harm: Harm[]
  /** The first paragraph as plain text, for a summary where the author gave none. */
  opening?: string
}

export type Heading = { depth: number; text: string; slug: string; line: number }
export type Link = { url: string; line: number }
export type Image = { url: string; alt: string; line: number }
export type Citation = { component: string; id: string; line: number }
/** `parent` is the place in `components` of the one around it. An attribute that is computed (`{…}`) has no value to judge: null. */
export type Component = {
  name: string
  attributes: Record<string, string | null>
  parent?: number
  line: number
}
export type Harm = {
  kind: 'element' | 'attribute' | 'code' | 'unclosed'
  /** `script`, `onclick`, or the beginning of the code. */
  name: string
  line: number
}
