import { platforms } from '#model/account.ts'
import type { Language } from '#model/localised.ts'
import type { CaseStudy } from '#model/page.ts'
import { kept } from './kept.ts'
import { listedPagesIn } from './pages.ts'
import type { Translated } from './translated.ts'

/** A page that tells a case; `language` is the one that it is really in. */
export type StudyPage = Pick<Translated<'pages'>, 'id' | 'language'> & {
  title: string
  summary: string
  study: CaseStudy
  platform: string
}

/** The case studies of each service, services by name. */
export const caseStudies = kept(
  async (language: Language): Promise<{ service: string; studies: StudyPage[] }[]> => {
    const services = new Map<string, StudyPage[]>()
    for (const { id, language: own, entry } of await listedPagesIn(language)) {
      const { case_study: study, title, summary } = entry.data
      if (!study) continue
      const platform = platforms[study.platform].name
      const page = { id, language: own, title, summary, study, platform }
      services.set(study.service, [...(services.get(study.service) ?? []), page])
    }
    return [...services]
      .sort(([a], [b]) => a.localeCompare(b, language))
      .map(([service, studies]) => ({ service, studies }))
  },
)

/** The page that says what social media could do for a service, where the folder has one. */
export const benefitsPage = kept(
  async (language: Language): Promise<string | undefined> =>
    (await listedPagesIn(language)).find(({ id }) => id === 'why-social-media' || id === 'benefits')
      ?.id,
)
