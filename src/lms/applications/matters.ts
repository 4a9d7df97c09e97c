import { inBoth } from '#i18n/both.ts'
import { paths } from '#i18n/paths.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { deciders } from '#model/application-form.ts'
import type { ApplicationSite } from '#model/application-site.ts'
import { after, type Day, dayOf, type Period } from '#model/day.ts'
import type { DeskRole, Matter, Urgency } from '#model/desk.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { Applied } from '../store/applications.ts'
import { managerPost } from './people.ts'

/** A line manager who has not answered for so long is asked again by whoever decides. */
const patience = '14 days' as Period

type Stage = { urgency: Urgency; words: 'toDecide' | 'atManager' | 'withApplicant' | 'toEnter' }

/** What the applications on record have for a role's desk, oldest first. Posts and goals, and no names. */
export function applicationMatters(
  role: DeskRole,
  all: readonly Applied[],
  site: ApplicationSite,
  today: Day,
): Matter[] {
  return all
    .filter(({ kind }) => deciders[kind] === role)
    .toSorted((a, b) => a.changed.localeCompare(b.changed))
    .flatMap((applied) => {
      const since = dayOf(new Date(applied.changed))
      const stage = stageOf(applied, since, site, today)
      return stage === undefined ? [] : [matterOf(applied, stage, since, site)]
    })
}

function stageOf(
  { state, id, post }: Applied,
  since: Day,
  site: ApplicationSite,
  today: Day,
): Stage | undefined {
  switch (state) {
    case 'manager-agreed':
      return { urgency: 'urgent', words: 'toDecide' }
    case 'submitted':
      // Where the post reports to nobody, the role takes the line manager's step too.
      if (managerPost(post, site) === undefined) return { urgency: 'urgent', words: 'toDecide' }
      return { urgency: after(since, patience) < today ? 'soon' : 'later', words: 'atManager' }
    case 'returned':
      return { urgency: 'later', words: 'withApplicant' }
    case 'approved':
      return site.register.has(id) ? undefined : { urgency: 'urgent', words: 'toEnter' }
    default:
      return undefined
  }
}

function matterOf(
  { id, kind, post, answers }: Applied,
  { urgency, words }: Stage,
  day: Day,
  site: ApplicationSite,
): Matter {
  const manager = managerPost(post, site)
  const named = (id: string, language: Language) => {
    const found = site.posts.find((each) => each.id === id)
    return found ? inLanguage(found.title, language) : id
  }
  return {
    id: `application/${id}`,
    urgency,
    day,
    about: inBoth((language) =>
      strings[language][kind === 'licence' ? 'forLicence' : 'forAccount'](named(post, language)),
    ),
    needs: inBoth((language) =>
      strings[language][words](
        answers['business_goal'] ?? '',
        manager ? named(manager, language) : strings[language].lineManager,
      ),
    ),
    resolve:
      words === 'toEnter'
        ? { command: `npx moothall applications approve ${id}` }
        : { link: inBoth((language) => paths.application(language, id)) },
  }
}
