import { inBoth } from '#i18n/both.ts'
import { paths } from '#i18n/paths.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { inLanguage } from '#model/localised.ts'
import { values } from '../facts.ts'
import type { Source } from '../source.ts'

/** Kinds of messages that are passed on to a post that nobody holds. */
export const referral: Source = ({ site, isVacant, titleOf, link }) => ({
  champion: values(site.referral.kinds).flatMap(({ id, name, post, urgent }) =>
    post === undefined || !isVacant(post)
      ? []
      : [
          {
            id: `referral/${id}/vacant`,
            urgency: urgent ? ('urgent' as const) : ('soon' as const),
            about: name,
            needs: inBoth((language) =>
              strings[language].referredToNobody(inLanguage(titleOf(post), language)),
            ),
            resolve: link((language) => paths.referKind(language, id)),
          },
        ],
  ),
})
