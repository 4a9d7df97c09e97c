import type { Finding } from '#model/finding.ts'
import type { Document, Site } from '#model/site.ts'

/** Two texts with one address: only one of them would ever be read. `made` are the addresses of the software's own pages. */
export function sameAddresses(site: Site, made: readonly string[]): Finding[] {
  const first = new Map<string, string>(made.map((address) => [address, 'Moothall itself']))
  for (const { course, place } of site.courses)
    for (const language of ['', '/cy']) first.set(`${language}/learn/${course.id}/`, place.file)
  const moved = site.pages.filter(
    ({ address, place }) => /^(\/cy)?\/pages\//.test(address) && isHousePage(place.file),
  )
  return [...moved.map(keptName), ...twice(site, first)]
}

const isHousePage = (file: string): boolean => /^content\/pages\/(en|cy)\/(?!pages\/)/.test(file)

const keptName = ({ address, place }: Document<unknown>): Finding => ({
  code: 'page/kept-name',
  severity: 'error',
  file: place.file,
  line: 1,
  message: `The server keeps the address that this page would have for itself, so the page is at ${address}.`,
  remedy: 'Rename the folder, or the page.',
})

function twice(site: Site, first: Map<string, string>): Finding[] {
  return [...site.guidelines, ...site.pages].flatMap((document: Document<unknown>): Finding[] => {
    const { address, place } = document
    const earlier = first.get(address)
    if (!earlier) first.set(address, place.file)
    if (!earlier) return []
    return [
      {
        code: 'page/same-address',
        severity: 'error',
        file: place.file,
        line: 1,
        message: `The page has the address ${address}, which ${earlier} has too.`,
        remedy: 'Rename this file, or join the two.',
      },
    ]
  })
}
