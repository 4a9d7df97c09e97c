/** Characters that turn text round or hide it; tag characters stay, since the flag of Wales is made of them. */
const unwanted = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu

/** Text that cannot reorder what stands around it: no control characters, no direction overrides, no halves of characters. */
export const clean = (text: string): string => text.toWellFormed().replace(unwanted, '')

/** Several lines as they were meant: at most one empty line between, none at the ends. */
export const tidy = (text: string): string =>
  clean(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** On one line. */
export const line = (text: string): string => clean(text).replace(/\s+/g, ' ').trim()
