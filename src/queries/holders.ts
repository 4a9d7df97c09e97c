import { getCollection } from 'astro:content'
import { existsSync } from 'node:fs'
import type { Person } from '#model/person.ts'
import { peopleFile } from '#model/registers.ts'
import { kept } from './kept.ts'
import { siteDir } from './site.ts'

/** Somebody as colleagues may read of them: never what they sign in as. */
export type Holder = Omit<Person, 'learner'>

/** Who holds which post; undefined where there is no people.yaml, which is not the same as nobody. */
export const holders = kept(async (): Promise<Holder[] | undefined> => {
  const people = (await getCollection('people')).map(({ data }) => data)
  return existsSync(`${siteDir}/${peopleFile}`) ? people : undefined
})

/** The names of those who hold a post; none where nobody is known. */
export async function namesIn(post: string): Promise<string[]> {
  return ((await holders()) ?? [])
    .filter((each) => each.post === post)
    .map(({ name }) => name)
    .sort()
}
