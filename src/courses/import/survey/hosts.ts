/** Hosts that a file of the package loads something from, and what: a script decides whether the course works, a font does not. */
export type Foreign = { host: string; script: boolean }

export function foreignHosts(path: string, text: string): Foreign[] {
  const found = finders.filter(({ files }) => files.test(path)).flatMap(({ find }) => find(text))
  const foreign = found.filter(({ host }) => !isHarmless(host))
  return [...new Map(foreign.map((each) => [`${each.host} ${each.script}`, each])).values()]
}

/** Names of standards, which nobody loads; and the computer itself. */
const isHarmless = (host: string): boolean =>
  /(^|\.)(w3\.org|adlnet\.(org|gov)|imsglobal\.org|imsproject\.org|localhost|127\.0\.0\.1|example\.(com|org))$/i.test(
    host,
  )

// Every repetition has an end, here and below: a hostile file must not keep the importer busy for ever.
const address = String.raw`(?:https?:)?\/\/([a-z\d.-]{1,200}\.[a-z]{2,20})(?::\d{1,5})?`

const finders: { files: RegExp; find: (text: string) => Foreign[] }[] = [
  { files: /\.(x?html?|xht)$/i, find: inTags },
  {
    files: /\.(css|x?html?)$/i,
    find: matched(new RegExp(String.raw`(?:url\(\s*["']?|@import\s+["'])${address}`, 'gi'), false),
  },
  {
    files: /\.(js|mjs|x?html?)$/i,
    find: matched(
      new RegExp(String.raw`["'\x60]${address}\/[^"'\x60\s<>]{0,500}\.(?:m?js)(?=[?"'\x60])`, 'gi'),
      true,
    ),
  },
  {
    files: /\.(js|mjs|x?html?)$/i,
    find: matched(
      new RegExp(
        String.raw`["'\x60]${address}\/[^"'\x60\s<>]{0,500}\.(?:css|woff2?|ttf|mp4|mp3|png|jpe?g|svg|gif)(?=[?"'\x60])`,
        'gi',
      ),
      false,
    ),
  },
]

function matched(pattern: RegExp, script: boolean) {
  return (text: string): Foreign[] =>
    [...text.matchAll(pattern)].map((match) => ({ host: match[1]!.toLowerCase(), script }))
}

/** Elements that load; a link (`<a>`) does not, nor do `<link>`s that only name something. */
function inTags(text: string): Foreign[] {
  const tags = text.matchAll(
    /<(script|img|iframe|frame|audio|video|source|embed|object|link)\b[^<>]{0,2000}>/gi,
  )
  return [...tags].flatMap(([tag, name]) => {
    if (
      /^link$/i.test(name!) &&
      !/rel\s*=\s*["']?[^"'>]*(stylesheet|preload|icon|prefetch)/i.test(tag)
    )
      return []
    const host = new RegExp(String.raw`\b(?:src|href|data)\s*=\s*["']?\s*${address}`, 'i').exec(
      tag,
    )?.[1]
    return host === undefined
      ? []
      : [{ host: host.toLowerCase(), script: /^(script|i?frame)$/i.test(name!) }]
  })
}
