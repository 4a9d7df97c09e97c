import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { accountOf } from '#lms/identity/account.ts'
import type { AppliedBy } from '#lms/store/applications.ts'
import { openStore } from '#lms/store/open.ts'
import type { Store } from '#lms/store/store.ts'
import type { Application, ApplicationState } from '#model/application.ts'
import { type Day, dayOf } from '#model/day.ts'
import { inLanguage, type Localised } from '#model/localised.ts'
import type { Site } from '#model/site.ts'
import type { Deciding } from '#registers/applications-entry.ts'
import { loadSite } from '#site/load.ts'
import {
  dataOption,
  jsonOption,
  ownFolder,
  siteOption,
  todayOption,
  todayOr,
} from '../../options.ts'
import { placeFor } from '../lms/place.ts'

export type Options = {
  site?: string
  data?: string
  json?: boolean
  today?: Day
}

export const asked = (name: string, does: string): Command =>
  new Command(name)
    .description(does)
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(todayOption())
    .addOption(jsonOption())

/** An application, from the endpoint's record or from the register. */
export type Found = Deciding & {
  state: ApplicationState
  /** The last step. */
  since: Day
  title: Localised
  /** As the endpoint has it. */
  applied?: AppliedBy
  /** As the register has it. */
  row?: Application
}

export type Opened = {
  dir: string
  today: Day
  site: Site
  store: Store | undefined
  found: Found[]
}

/** Everything that is known of applications. A site whose endpoint has never run has the register alone. */
export async function withApplications<Value>(
  { site: dir = ownFolder, data, today }: Options,
  work: (opened: Opened) => Promise<Value>,
): Promise<Value> {
  const day = todayOr(today)
  const { site } = await loadSite(dir, { today: day })
  const place = placeFor({ site: dir, ...(data !== undefined && { data }) })
  const isThere = place.kind !== 'sqlite' || existsSync(place.file)
  const store = isThere ? await openStore(place, { create: false }) : undefined
  try {
    return await work({ dir, today: day, site, store, found: await allIn(site, store) })
  } finally {
    await store?.close()
  }
}

async function allIn({ registers }: Site, store: Store | undefined): Promise<Found[]> {
  const rows = new Map(registers.applications.map(({ value }) => [value.id, value]))
  const kept = (await store?.applications.all()) ?? []
  const subjects = new Map((await store?.learners())?.map(({ key, subject }) => [key, subject]))
  const ids = new Set(kept.map(({ id }) => id))
  return [
    ...[...rows.values()].filter(({ id }) => !ids.has(id)).map(ofRegister),
    ...kept.map((applied) => {
      const row = rows.get(applied.id)
      return { ...ofRecord(applied, subjects.get(applied.learner)), ...(row && { row }) }
    }),
  ]
}

function ofRegister(row: Application): Found {
  const { id, kind, post, holder, business_goal, answers, log } = row
  const last = log.at(-1)!
  return {
    id,
    kind,
    post,
    holder,
    language: 'en',
    answers: { ...answers, post, business_goal: inLanguage(business_goal, 'en') },
    goal: business_goal,
    log,
    state: last.to,
    since: last.on,
    title: titleIn(kind, answers),
    row,
  }
}

export function ofRecord(applied: AppliedBy, subject: string | undefined): Found {
  const { id, kind, post, language, answers, state, changed, name, evidence } = applied
  return {
    id,
    kind,
    post,
    language,
    answers,
    state,
    name,
    learner: subject && accountOf(subject),
    acknowledged: evidence.acknowledged,
    since: dayOf(new Date(changed)),
    title: titleIn(kind, answers),
    log: applied.log.map(({ at, to, by, reason }) => ({
      on: dayOf(new Date(at)),
      to,
      by,
      ...(reason !== undefined && {
        reason: language === 'cy' ? { en: reason, cy: reason } : { en: reason },
      }),
    })),
    applied,
  }
}

const titleIn = (kind: string, answers: Readonly<Record<string, string>>): Localised =>
  kind === 'licence' ? { en: 'licence' } : { en: `account ${answers['handle'] ?? ''}`.trim() }

/** Waiting for somebody. What was approved waits for its row, unless the register has it. */
export const isPending = ({ state, row }: Found): boolean =>
  ['submitted', 'manager-agreed', 'returned'].includes(state) ||
  (state === 'approved' && row === undefined)
