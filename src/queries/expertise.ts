import { paths } from '#i18n/paths.ts'
import { community } from '#i18n/strings/community.ts'
import type { Enthusiast } from '#model/enthusiast.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { SearchEntry } from '#model/search-entry.ts'
import { holders } from './holders.ts'
import { post, rowsOf } from './registers.ts'

/** Somebody whom colleagues may ask, as they read of them: by name where the build knows it, else by post. */
export type Expert = {
  id: string
  title: string
  name: string | undefined
  service: string
  skills: string[]
  languages: Enthusiast['languages']
  offers: string | undefined
}

/** In the order of the register. A post that is vacant helps nobody. */
export async function experts(language: Language): Promise<Expert[]> {
  const people = (await holders()) ?? []
  const all = (await rowsOf('enthusiasts')).map(async (each): Promise<Expert[]> => {
    const found = await post(each.post)
    if (!found || found.vacant) return []
    return [
      {
        id: each.id,
        title: inLanguage(found.title, language),
        name: people.find(({ holder }) => each.holder !== undefined && holder === each.holder)
          ?.name,
        service: inLanguage(found.service, language),
        skills: each.skills.map((skill) => inLanguage(skill, language)),
        languages: each.languages,
        offers: each.offers && inLanguage(each.offers, language),
      },
    ]
  })
  return (await Promise.all(all)).flat()
}

/** What the pool of expertise is searched by: skill, service, language, post and name. */
export const expertiseEntries = async (language: Language): Promise<SearchEntry[]> =>
  (await experts(language)).map(({ id, title, name, service, skills, languages, offers }) => ({
    url: `${paths.expertise(language)}${id}/`,
    kind: 'page',
    title: skills.join(', '),
    context: offers ?? title,
    keywords: [
      service,
      title,
      ...(name === undefined ? [] : [name]),
      ...languages.map((each) => community[language][each]),
    ],
  }))
