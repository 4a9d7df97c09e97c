import type { Account } from '#model/account.ts'
import { reservedIds } from '#model/account.ts'
import { editionIn, guidelineIn } from '#model/acknowledgement.ts'
import type { Application } from '#model/application.ts'
import { type ApplicationKind, chosenIn } from '#model/application-form.ts'
import { type Answers, addressIn } from '#model/application-judge.ts'
import { after, type Day, type Period } from '#model/day.ts'
import type { Language, Localised } from '#model/localised.ts'
import type { RegisterName } from '#model/registers.ts'
import type { Site } from '#model/site.ts'

/** An application that is to be entered in the registers, wherever it was kept until now. */
export type Deciding = {
  id: string
  kind: ApplicationKind
  post: string
  language: Language
  answers: Answers
  /** The goal in the languages of the register, where it is there already. */
  goal?: Localised | undefined
  log: Application['log']
  holder?: string | undefined
  /** Who applied, for people.yaml; left out where nobody knows. */
  name?: string | undefined
  learner?: string | undefined
  /** The guidelines that they acknowledged, with the editions. */
  acknowledged?: readonly string[] | undefined
}

type Row = Record<string, unknown>
export type Entry = { register: RegisterName | 'people'; row: Row }

/**
 * What is written into the registers, and the texts that are there in one language only. `unnamed` is the row for
 * people.yaml that is not written: nobody knows the name, or there is no such file. With one person in a new one,
 * everybody else would count as having left.
 */
export type Entries = { entries: Entry[]; untranslated: string[]; unnamed?: Row }

/** The row of the log of decisions alone, as for what was refused. */
export function logEntry(deciding: Deciding): Entry {
  const { id, kind, post, holder, answers, language, log } = deciding
  const { business_goal, post: _, ...rest } = answers
  return {
    register: 'applications',
    row: {
      id,
      kind,
      post,
      ...(holder !== undefined && { holder }),
      business_goal: deciding.goal ?? told(business_goal ?? '', language),
      ...(Object.keys(rest).length > 0 && { answers: rest }),
      log: log.map(({ reason, ...step }) => ({ ...step, ...(reason && { reason }) })),
    },
  }
}

/**
 * Everything that an approved application changes: the licence or the account, who stands behind a key, and the log.
 * What is there already, because an earlier run was killed, is written again and not twice.
 */
export function entriesOf(
  deciding: Deciding,
  site: Site,
  today: Day,
  { newKey, opened = false }: { newKey: () => string; opened?: boolean },
): Entries {
  return deciding.kind === 'licence'
    ? licenceEntries(deciding, site, today, newKey)
    : accountEntries(deciding, site, today, opened)
}

function licenceEntries(
  deciding: Deciding,
  { registers, people, courses, guidelines }: Site,
  today: Day,
  newKey: () => string,
): Entries {
  const { id, post, answers, name, learner, acknowledged = [] } = deciding
  const known = people?.find(
    ({ value }) => learner !== undefined && value.learner?.toLowerCase() === learner.toLowerCase(),
  )?.value
  const entered = registers.licences.find(({ value }) => value.application === id)?.value
  const holder = deciding.holder ?? entered?.holder ?? known?.holder ?? newKey()
  const course = courses.find((each) => each.course.licence !== undefined)?.course
  const level = registers.levels.find(({ value }) => value.entry?.application === 'licence')?.value
  const ofLevel = new Set(
    guidelines
      .filter(({ value }) => value.level === level?.id)
      .map((each) => `guideline:${each.id}`),
  )
  const read = acknowledged.find((each) => ofLevel.has(guidelineIn(each) ?? ''))
  const version = read && editionIn(read)?.hash
  const clauses = registers.posts.find(({ value }) => value.id === post)?.value.job_description
  const person = { holder, ...(name && { name }), post, ...(learner && { learner }) }
  const isThere = known?.holder === holder && known.post === post
  const isNamed = !isThere && people !== undefined && name !== undefined
  return {
    entries: [
      logEntry({ ...deciding, holder }),
      {
        register: 'licences',
        row: {
          id:
            entered?.id ??
            nextId(
              'licence',
              registers.licences.map(({ value }) => value.id),
            ),
          holder,
          post,
          business_goal: goalIn(deciding),
          platforms: chosenIn(answers['platforms']),
          languages: chosenIn(answers['languages']),
          application: id,
          in_job_description: (clauses?.length ?? 0) > 0,
          ...(version !== undefined && { guideline_version: version }),
          issued_on: today,
          expires_on: after(today, course?.licence?.valid_for ?? ('1 year' as Period)),
        },
      },
      ...(isNamed ? [{ register: 'people' as const, row: person }] : []),
    ],
    untranslated: ['business_goal'],
    ...(!isNamed && !isThere && { unnamed: person }),
  }
}

function accountEntries(
  deciding: Deciding,
  { registers }: Site,
  today: Day,
  opened: boolean,
): Entries {
  const { id, post, answers, language, log } = deciding
  const text = (name: string) => told(answers[name] ?? '', language)
  const entered = registers.accounts.find(({ value }) => value.application === id)?.value
  const taken = new Set([...reservedIds, ...registers.accounts.map(({ value }) => value.id)])
  const row = {
    id: entered?.id ?? freeId(`${answers['handle'] ?? 'account'} ${answers['platform']}`, taken),
    platform: answers['platform'],
    handle: answers['handle'],
    url: addressIn(answers),
    display_name: text('display_name'),
    purpose: text('purpose'),
    business_goal: goalIn(deciding),
    audience: [text('audience')],
    language: answers['account_language'] as Account['language'],
    status: opened ? 'active' : 'proposed',
    owner_post: post,
    deputy_post: answers['deputy'],
    application: id,
    approved_on: log.find(({ to }) => to === 'approved')?.on ?? today,
    ...(opened && { opened_on: today }),
    reviewed_on: today,
    review_in: '12 months',
    hours_monitored: text('hours'),
    response_target: text('response'),
  }
  return {
    entries: [logEntry(deciding), { register: 'accounts', row }],
    untranslated: [
      'display_name',
      'purpose',
      'business_goal',
      'audience',
      'hours_monitored',
      'response_target',
    ],
  }
}

/** A text in the language that it was written in. A register has English always, so Welsh stands in its place until somebody translates it. */
const told = (text: string, language: Language): Row =>
  language === 'cy' ? { en: text, cy: text } : { en: text }

const goalIn = ({ goal, answers, language }: Deciding): Localised | Row =>
  goal ?? told(answers['business_goal'] ?? '', language)

/** `licence-017` after `licence-016`. */
function nextId(prefix: string, ids: readonly string[]): string {
  const numbers = ids.flatMap((id) => {
    const found = new RegExp(`^${prefix}-(\\d+)$`).exec(id)?.[1]
    return found === undefined ? [] : [Number(found)]
  })
  return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`
}

function freeId(words: string, taken: ReadonlySet<string>): string {
  const plain = words
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  let id = plain
  for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`
  return id
}
