/** An absolute http or https address, or undefined; `bases` from the outermost to the innermost, as `xml:base` nests. */
export function absolute(
  address: string | undefined,
  ...bases: (string | undefined)[]
): string | undefined {
  const base = bases.reduce<string | undefined>(
    (outer, each) => (each ? (URL.parse(each, outer)?.href ?? outer) : outer),
    undefined,
  )
  const url = address?.trim() ? URL.parse(address.trim(), base) : null
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password
    ? url.href
    : undefined
}
