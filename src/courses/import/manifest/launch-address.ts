/**
 * The address of a page relative to the package, with the parameters of an item joined to it as SCORM 2004 says
 * (CAM 3.4.1.4): a leading `?` or `&` is dropped, and an address that has a query gets an `&`.
 */
export function launchAddress(
  file: string,
  { query, fragment }: { query: string; fragment: string },
  parameters = '',
): string {
  const path = file.split('/').map(encodeURIComponent).join('/')
  const more = parameters.trim()
  if (more.startsWith('#')) return path + encoded(query, fragment || more)
  const [added = '', addedFragment] = more.replace(/^[?&]+/, '').split(/(?=#)/, 2)
  const joined = added === '' ? query : query.length > 1 ? `${query}&${added}` : `?${added}`
  return path + encoded(joined, fragment || (addedFragment ?? ''))
}

/** Spaces and quotes escaped as a browser would; what is escaped already stays as it is. */
function encoded(query: string, fragment: string): string {
  const url = new URL(`http://package.invalid/${query}${fragment}`)
  return url.search + url.hash
}
