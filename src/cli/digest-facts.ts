import type { DigestChange, DigestFacts, DigestPost } from '#digest/facts.ts'
import { headline, isWarned } from '#feeds/headline.ts'
import { moderated } from '#feeds/moderate.ts'
import { postName } from '#feeds/names.ts'
import { newestFirst } from '#feeds/order.ts'
import { saidOnce } from '#feeds/pairs.ts'
import { paths } from '#i18n/paths.ts'
import { type Day, dayOf } from '#model/day.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { Site } from '#model/site.ts'

/** What a digest is made from, of a loaded site; `queries/digest.ts` reads the same from Astro. */
export function digestFacts(site: Site, language: Language, today: Day): DigestFacts {
  const rows = <Name extends 'accounts' | 'licences' | 'events' | 'promotions' | 'elections'>(
    name: Name,
  ) => site.registers[name].map(({ value }) => value) as Site['registers'][Name][number]['value'][]
  return {
    posts: postsOf(site, language, today),
    changes: changesOf(site, language),
    accounts: rows('accounts'),
    licences: rows('licences'),
    events: rows('events'),
    promotions: rows('promotions'),
    elections: rows('elections'),
  }
}

function postsOf({ registers, snapshots, moderation }: Site, language: Language, today: Day) {
  const decisions = moderation.map(({ value }) => value)
  const said = registers.accounts
    .filter(({ value }) => value.status !== 'proposed')
    .flatMap(({ value: account }) => {
      const own = snapshots.find(({ value }) => value.account === account.id)?.value.items ?? []
      const items = moderated(own, decisions, today).sort(newestFirst)
      return saidOnce(items, language).map((each) => ({ ...each, account }))
    })
    .sort((a, b) => newestFirst(a.item, b.item))
  return said.map(({ item, also, account }): DigestPost => {
    const named = also && also.id < item.id ? also : item
    return {
      day: dayOf(new Date(item.published)),
      account: account.id,
      accountName: inLanguage(account.display_name, language),
      title: headline(item),
      path: paths.said(language, account.id, postName(named)),
      language: item.language,
      warned: isWarned(item),
    }
  })
}

/** Of a guideline in both languages, the one in `language`. */
function changesOf({ guidelines }: Site, language: Language): DigestChange[] {
  const own = guidelines.filter((each) => each.language === language)
  const there = new Set(own.map(({ id }) => id))
  const all = [
    ...own,
    ...guidelines.filter((each) => each.language === 'en' && !there.has(each.id)),
  ]
  return all
    .sort((a, b) => a.value.order - b.value.order || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, language: written, value }) =>
      value.changes.map(({ on, what }) => ({
        on,
        what,
        title: value.title,
        path: paths.guideline(language, id),
        language: written,
      })),
    )
}
