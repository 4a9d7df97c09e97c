/** A browser without a screen, over several hosts: it keeps cookies for each, follows redirects and submits forms. */
export class Visitor {
  readonly jars = new Map<string, Map<string, string>>()
  url = ''
  status = 0
  text = ''
  headers = new Headers()

  /** Follows redirects, at most while `until` does not match the address. */
  async visit(address: string, form?: Record<string, string>, until?: RegExp): Promise<this> {
    let url = new URL(address, this.url || undefined)
    let body = form && new URLSearchParams(form).toString()
    for (let hops = 0; hops < 20; hops++) {
      if (until?.test(url.href)) break
      const answer = await fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        redirect: 'manual',
        headers: {
          cookie: this.cookies(url),
          accept: 'text/html',
          ...(body !== undefined && {
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
          }),
        },
        ...(body !== undefined && { body }),
      })
      this.keep(url, answer.headers.getSetCookie())
      this.url = url.href
      this.status = answer.status
      this.headers = answer.headers
      this.text = await answer.text()
      const next = answer.headers.get('location')
      if (next === null) return this
      url = new URL(next, url)
      body = undefined
    }
    this.url = url.href
    return this
  }

  cookies = (url: URL) =>
    [...(this.jars.get(url.host) ?? [])].map((each) => each.join('=')).join('; ')

  private keep(url: URL, lines: readonly string[]): void {
    const jar = this.jars.get(url.host) ?? new Map<string, string>()
    this.jars.set(url.host, jar)
    for (const line of lines) {
      const [pair = ''] = line.split(';')
      const [name = ''] = pair.split('=')
      const value = pair.slice(name.length + 1)
      const isOver = value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)
      if (isOver) jar.delete(name)
      else jar.set(name, value)
    }
  }

  /** Signs in at the provider of the tests, and agrees to what it asks. */
  async signInThere(login: string, until?: RegExp): Promise<this> {
    await this.visit(this.action(), { prompt: 'login', login, password: 'any' }, until)
    while (this.text.includes('value="consent"') && this.url.includes('/interaction/'))
      await this.visit(this.action(), { prompt: 'consent' }, until)
    return this
  }

  action(): string {
    const [, action = ''] = /<form[^>]*action="([^"]+)"/.exec(this.text) ?? []
    return action
  }
}
