import { inBoth } from '#i18n/both.ts'
import { paths } from '#i18n/paths.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { isInForce, licenceState } from '#model/licence.ts'
import { inLanguage, type Localised } from '#model/localised.ts'
import { values } from '../facts.ts'
import type { Source } from '../source.ts'

/** The services in which nobody may post for the council, on the way to everybody. */
export const coverage: Source = ({ site, today, posts, postOf, link }) => {
  const { headcount, licences } = site.registers
  const served = new Set(
    values(licences)
      .filter((licence) => isInForce(licenceState(licence, today, postOf)))
      .map(({ post }) => posts.get(post)?.service.en),
  )
  const peopled = values(headcount).filter(
    ({ month, number }) => number > 0 && month <= today.slice(0, 7),
  )
  const services = new Map(peopled.map(({ service }): [string, Localised] => [service.en, service]))
  const without = [...services.values()].filter(({ en }) => !served.has(en))
  if (without.length === 0) return {}
  return {
    champion: [
      {
        id: 'licences/services',
        urgency: 'later',
        about: inBoth((language) => strings[language].licences),
        needs: inBoth((language) =>
          strings[language].noLicenceIn(
            without.length,
            without.map((each) => inLanguage(each, language)).join(', '),
          ),
        ),
        resolve: link((language) => paths.licences(language)),
      },
    ],
  }
}
