/** The text of a gap question in pieces: words, and the ids of the gaps between them. `a [[b]] c` → `['a ', 'b', ' c']`: every second one is a gap. */
export const pieces = (text: string): string[] => text.split(/\[\[([a-z0-9-]+)\]\]/)

/** The ids of the gaps of a text, in its order. */
export const placesIn = (text: string): string[] =>
  pieces(text).filter((_, index) => index % 2 === 1)
