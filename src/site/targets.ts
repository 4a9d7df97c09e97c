import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inOtherLanguage, paths } from '#i18n/paths.ts'
import { filesUnder } from '#lib/files.ts'
import { readYaml } from '#lib/yaml.ts'
import type { Targets } from '#markdown/target.ts'
import type { Language } from '#model/localised.ts'
import type { Document, Site } from '#model/site.ts'
import { foreignAddresses, houseAddress, isForeign, isMarkdown, ownAddresses } from './addresses.ts'

/** Everything that a text of a loaded site can point to. */
export function targetsOf(site: Site): Targets {
  return targets(
    new Map(documentsOf(site).map((each) => [each.place.file, each])),
    site.courses.map(({ course }) => course.id),
    site.registers.accounts.map(({ value }) => value.id),
    site.files,
  )
}

/** The same from the names of a folder's files, for the build: no text is read twice. */
export function targetsIn(dir: string): Targets {
  const files = filesUnder(dir)
  const pages = new Map<string, { address: string; language: Language }>(
    isForeign(files) ? foreignAddresses(files) : [],
  )
  for (const file of files.filter(isMarkdown)) {
    const at = houseAddress(file)
    if (at) pages.set(file, at)
  }
  const courses = files.flatMap((file) => /^courses\/([^/]+)\/course\.yaml$/.exec(file)?.[1] ?? [])
  return targets(pages, courses, accountsIn(dir), new Set(files))
}

export const documentsOf = (site: Site): Document<unknown>[] => [
  ...site.guidelines,
  ...site.pages,
  ...site.tasks,
  ...site.courses.flatMap((each) => each.lessons),
]

function targets(
  pages: Targets['pages'],
  courses: readonly string[],
  accounts: readonly string[],
  files: ReadonlySet<string>,
): Targets {
  const both = (address: string) => [address, inOtherLanguage(address).path]
  const made = [
    paths.home('en'),
    ...ownAddresses(),
    ...courses.map((id) => paths.course('en', id)),
    ...accounts.flatMap((id) => [paths.account('en', id), paths.accountEntry('en', id)]),
  ]
  const written = [...pages.values()].map((each) => each.address.split('#')[0]!)
  return { pages, addresses: new Set([...made, ...written].flatMap(both)), files }
}

function accountsIn(dir: string): string[] {
  const file = join(dir, 'content/registers/accounts.yaml')
  if (!existsSync(file)) return []
  const { value } = readYaml(readFileSync(file, 'utf8'))
  return Array.isArray(value) ? value.map((row) => String((row as { id?: unknown })?.id)) : []
}
