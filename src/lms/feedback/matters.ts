import { inBoth } from '#i18n/both.ts'
import { paths } from '#i18n/paths.ts'
import { feedback as words } from '#i18n/strings/feedback.ts'
import { after, type Day, dayOf, type Period } from '#model/day.ts'
import type { Matter } from '#model/desk.ts'
import { inLanguage } from '#model/localised.ts'
import type { Said } from '../store/feedback.ts'
import { inEnglish, type OwnedPages, ownedAt } from './pages.ts'

/** What people said of pages and nobody has dealt with: one matter a page, urgent once somebody has waited two weeks for an answer. */
export function feedbackMatters(all: readonly Said[], pages: OwnedPages, today: Day): Matter[] {
  const open = all.filter(({ done }) => done === null)
  return [...Map.groupBy(open, ({ page }) => inEnglish(page))].map(([page, said]): Matter => {
    const owned = ownedAt(pages, page)
    const day = said.map(({ made }) => dayOf(new Date(made))).sort()[0]!
    const waits = said.some(
      ({ learner, made }) =>
        learner !== null && after(dayOf(new Date(made)), '14 days' as Period) <= today,
    )
    return {
      id: `feedback${page}`,
      urgency: waits ? 'urgent' : 'soon',
      day,
      about: owned?.title ?? { en: page },
      needs: inBoth((language) =>
        words[language].matter(
          said.length,
          owned?.owner ? inLanguage(owned.owner, language) : words[language].ownerUnknown,
        ),
      ),
      resolve: { link: inBoth(paths.feedback) },
    }
  })
}
