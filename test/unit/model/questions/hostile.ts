/** What nobody answers who wants to pass. */
export const hostile: Record<string, string[]> = {
  'ten thousand entries': Array.from({ length: 10_000 }, (_, number) => `a=${number}`),
  'the same id ten thousand times': Array.from({ length: 10_000 }, () => 'a'),
  'a text of a megabyte': ['a'.repeat(1_000_000)],
  'a megabyte of stops': [`${'.'.repeat(1_000_000)}a`],
  'ninety long texts': Array.from({ length: 90 }, () => ' *.'.repeat(3000)),
  delimiters: ['[,]', '[.]', '[:]', '{lang=en}', '{order_matters=true}', '=', '==', 'a='],
  'control characters': ['\u0000', '\u0007\r\n\u2028', '\ud800', 'a\u0000=b'],
  'names of things in the language': ['__proto__=a', 'constructor', 'toString=toString'],
}
