const letter = /\p{L}/u
const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * Which way a post is read, by its first letter outside addresses and tags. A browser's `dir="auto"` looks at one
 * paragraph at a time, and finds nothing in one of tags alone.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const words = text.replace(/https?:\/\/\S+|[#@][\p{L}\p{M}\p{N}_]+/gu, '')
  const first = [...(letter.test(words) ? words : text)].find((each) => letter.test(each))
  return first !== undefined && fromTheRight.test(first) ? 'rtl' : 'ltr'
}
