import { paths } from '#i18n/paths.ts'
import { applications } from '#i18n/strings/applications.ts'
import type { ApplicationKind } from '#model/application-form.ts'
import { titleOf } from '#model/application-site.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { ApplyData } from '#player/apply/data.ts'
import { settings } from '#queries/site.ts'

/** What the script of a form needs. */
export function applyData(kind: ApplicationKind, language: Language): ApplyData {
  const words = applications[language]
  const contact = settings.contact?.email
  const { service, manager, noManager, clauseNow, error, problem, known, knownWhy } = words
  const { signInThenSend, signInNewTab, sending, send, away, ready, saveFile } = words
  const { openMail, yourText, draftKept, draftTab, draftNot, draftFound } = words
  const { draftRemove, draftRemoved, fromRegister } = words
  return {
    kind,
    language,
    endpoint: settings.endpoint.enabled,
    ...(contact !== undefined && { contact }),
    context: paths.applyContext(),
    application: paths.application(language, '{id}'),
    signIn: paths.signIn(paths.applyFor(language, kind)),
    words: {
      ...{ service, manager, noManager, clauseNow, error, problem, known, knownWhy },
      ...{ signInThenSend, signInNewTab, sending, send, away, ready, saveFile },
      ...{ openMail, yourText, draftKept, draftTab, draftNot, draftFound },
      ...{ draftRemove, draftRemoved, fromRegister },
      readyWhy: contact === undefined ? words.readyNoContact : words.readyWhy(contact),
      mailSubject: words.mailSubject(inLanguage(titleOf(kind, {}), language)),
    },
  }
}
