const known = new Map<string, Promise<Buffer>>()

/**
 * The HTML that `render` made when it was first asked for `name`. Only in a build: in `moothall dev` contents change.
 * A card is on the wall, on its account's page and on those of its service, its topics and its year.
 */
export async function renderedOnce(name: string, render: () => Promise<string>): Promise<string> {
  if (!import.meta.env.PROD) return render()
  // As bytes: text that was put together from a hundred pieces would be kept as a hundred pieces.
  const bytes = known.get(name) ?? render().then((html) => Buffer.from(html))
  known.set(name, bytes)
  return (await bytes).toString()
}
