const known = new Map<string, Promise<string>>()

/**
 * The HTML that `render` made when it was first asked for `name`. Only in a build: in `moothall dev` contents change.
 * A card is on the wall, on its account's page and on those of its service, its topics and its year.
 */
export function renderedOnce(name: string, render: () => Promise<string>): Promise<string> {
  if (!import.meta.env.PROD) return render()
  const html = known.get(name) ?? render().then(whole)
  known.set(name, html)
  return html
}

/** What was put together from a hundred pieces would be kept as a hundred pieces. */
const whole = (html: string): string => Buffer.from(html).toString()
