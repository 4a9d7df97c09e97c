/** Where to go after signing in or out: a path of this site, and home for anything that would lead elsewhere. */
export function localPath(back: unknown): string {
  if (typeof back !== 'string' || !back.startsWith('/')) return '/'
  const base = 'http://this-site.invalid'
  const url = URL.parse(back, base)
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}`.replace(/^\/+/, '/') : '/'
}
