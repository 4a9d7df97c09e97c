import { type ApplicationKind, applicationKinds, deciders } from '#model/application-form.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { courses } from './courses.ts'
import { localePath } from './locales.ts'
import { levels, roles, rowsOf } from './registers.ts'
import { siteLanguages } from './site.ts'

/** What a form's page says besides the form: the level that it leads to, and its course. */
export type ApplyPageProps = {
  language: Language
  kind: ApplicationKind
  level: string
  course?: string | undefined
  /** Words for the job description. */
  clause?: string | undefined
}
export type ApplyProps = { language: Language; forms: { kind: ApplicationKind; role: string }[] }

/** What can be applied for: the entry of a level, where there are posts to apply from. */
export async function formsIn(language: Language): Promise<
  {
    kind: ApplicationKind
    level: string
    role: string
    training: string[]
    clause: string | undefined
  }[]
> {
  if ((await rowsOf('posts')).length === 0) return []
  const named = await roles()
  return (await levels()).flatMap(({ id, entry, training, clause }) => {
    if (entry === undefined) return []
    const kind = entry.application
    const role = named.find((each) => each.id === deciders[kind])
    return [
      {
        kind,
        level: id,
        role: role ? inLanguage(role.name, language) : deciders[kind],
        training,
        clause: clause && inLanguage(clause, language),
      },
    ]
  })
}

/** Whether there is a form of this kind, for whoever links to it. */
export const canApply = async (kind: ApplicationKind): Promise<boolean> =>
  (await formsIn('en')).some((each) => each.kind === kind)

export async function applyPages() {
  const known = new Set((await courses()).map(({ id }) => id))
  const pages = siteLanguages.map(async (language) =>
    (await formsIn(language))
      .filter(({ kind }) => applicationKinds.includes(kind))
      .map(({ kind, level, training, clause }) => ({
        params: { locale: localePath(language), kind },
        props: {
          language,
          kind,
          level,
          clause,
          course: training.findLast((course) => known.has(course)),
        } satisfies ApplyPageProps,
      })),
  )
  return (await Promise.all(pages)).flat()
}

export async function applyIndex() {
  const pages = siteLanguages.map(async (language) => {
    const forms = await formsIn(language)
    const props: ApplyProps = { language, forms }
    return forms.length === 0 ? [] : [{ params: { locale: localePath(language) }, props }]
  })
  return (await Promise.all(pages)).flat()
}

export async function applyContext() {
  const accounts = await rowsOf('accounts')
  const posts = await rowsOf('posts')
  return {
    posts: posts.map(({ id, title, service, reports_to, vacant, job_description }) => ({
      id,
      title,
      service,
      reports_to,
      vacant,
      job_description,
    })),
    accounts: accounts.map(({ id, platform, handle, url, status }) => ({
      id,
      platform,
      handle,
      url,
      status,
    })),
  }
}
