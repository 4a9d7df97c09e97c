import { inOtherLanguage, paths } from '#i18n/paths.ts'
import type { Targets } from '#markdown/target.ts'
import type { Document, Site } from '#model/site.ts'
import { ownAddresses } from './addresses.ts'

/** Everything that a text of the site can point to: the pages that it makes and those that the software makes. */
export function targetsOf(site: Site): Targets {
  const documents = documentsOf(site)
  const both = (address: string) => [address, inOtherLanguage(address).path]
  const made = [
    paths.home('en'),
    ...ownAddresses(),
    ...site.courses.map(({ course }) => paths.course('en', course.id)),
    ...site.registers.accounts.map(({ value }) => paths.account('en', value.id)),
  ]
  const written = documents.map((each) => each.address.split('#')[0]!)
  return {
    pages: new Map(documents.map((each) => [each.place.file, each])),
    addresses: new Set([...made, ...written].flatMap(both)),
    files: site.files,
  }
}

export const documentsOf = (site: Site): Document<unknown>[] => [
  ...site.guidelines,
  ...site.pages,
  ...site.tasks,
  ...site.courses.flatMap((each) => each.lessons),
]
