import { inBoth } from '#i18n/both.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { type Application, stateOf } from '#model/application.ts'
import { after, type Day, type Period } from '#model/day.ts'
import { type DeskRole, isDeskRole, type Matter, type Urgency } from '#model/desk.ts'
import { inLanguage } from '#model/localised.ts'
import type { Located } from '#model/site.ts'
import { type Facts, placeOf, values } from '../facts.ts'
import { byDesk, type Source } from '../source.ts'

/** A line manager who has not answered for so long is asked again by whoever decides. */
const patience = '14 days' as Period

/** Applications in the register that somebody waits for; those that the endpoint keeps come from its record. */
export const applications: Source = (facts) => {
  const { registers } = facts.site
  const entered = new Set(
    [...values(registers.licences), ...values(registers.accounts)].map((row) => row.application),
  )
  return byDesk(
    registers.applications.flatMap((row) => {
      const stage = stageOf(row.value, facts.today, entered)
      if (stage === undefined) return []
      return [[deskOfKind(facts, row.value.kind), matterOf(row, stage, facts)] as const]
    }),
  )
}

/** The desk of the role that decides; the roles that the source gives it to where no level says. */
function deskOfKind({ levels }: Facts, kind: Application['kind']): DeskRole {
  const role = [...levels.values()].find(({ entry }) => entry?.application === kind)?.entry
    ?.decided_by
  if (role !== undefined && isDeskRole(role)) return role
  return kind === 'licence' ? 'champion' : 'coordinator'
}

type Stage = { urgency: Urgency; words: 'toDecide' | 'atManager' | 'withApplicant' | 'toEnter' }

function stageOf(
  application: Application,
  today: Day,
  entered: ReadonlySet<string | undefined>,
): Stage | undefined {
  const since = application.log.at(-1)!.on
  switch (stateOf(application)) {
    case 'manager-agreed':
      return { urgency: 'urgent', words: 'toDecide' }
    case 'submitted':
      return { urgency: after(since, patience) < today ? 'soon' : 'later', words: 'atManager' }
    case 'returned':
      return { urgency: 'later', words: 'withApplicant' }
    case 'approved':
      return entered.has(application.id) ? undefined : { urgency: 'urgent', words: 'toEnter' }
    default:
      return undefined
  }
}

function matterOf(
  row: Located<Application>,
  { urgency, words }: Stage,
  { posts, titleOf }: Facts,
): Matter {
  const { id, kind, post, log, business_goal } = row.value
  const manager = posts.get(post)?.reports_to
  return {
    id: `application/${id}`,
    urgency,
    day: log.at(-1)!.on,
    about: inBoth((language) =>
      strings[language][kind === 'licence' ? 'forLicence' : 'forAccount'](
        inLanguage(titleOf(post), language),
      ),
    ),
    needs: inBoth((language) =>
      strings[language][words](
        inLanguage(business_goal, language),
        manager ? inLanguage(titleOf(manager), language) : strings[language].lineManager,
      ),
    ),
    resolve: placeOf(row),
  }
}
