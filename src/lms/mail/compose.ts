import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { mail as words } from '#i18n/strings/mail.ts'
import { inLanguage, type Language, type Localised } from '#model/localised.ts'
import { html, type Markup } from '../http/html.ts'
import type { Notice } from './notice.ts'

/** What a letter says, in one language. */
export type Said = { subject: string; says: string[]; link?: { words: string; path: string } }

export type Site = { name: Localised; languages: readonly Language[]; address?: string }

/** A letter's text, in the addressee's language; in all of the site's where nobody knows it. */
export function compose(
  notice: Notice,
  site: Site,
): { subject: string; text: string; html: string } {
  const { language, name } = notice.to
  const languages = language && site.languages.includes(language) ? [language] : site.languages
  return written(
    languages.map((each) => ({ language: each, said: saying(notice, each) })),
    site,
    name,
  )
}

/** For `moothall lms mail test`. */
export const composeTest = (site: Site) =>
  written(
    site.languages.map((language) => ({
      language,
      said: {
        subject: words[language].testSubject(inLanguage(site.name, language)),
        says: [words[language].testSays],
      },
    })),
    site,
  )

/** To add a kind of notice: a line in `Notice`, one here, and its words in both languages. */
export function saying(notice: Notice, language: Language): Said {
  const say = words[language]
  const day = (value: Parameters<typeof longDay>[0]) => longDay(value, language)
  switch (notice.kind) {
    case 'induction-due':
      return {
        subject: say.inductionSubject(day(notice.due)),
        says: [say.inductionSays(day(notice.due))],
        link: { words: say.inductionLink, path: paths.induction(language) },
      }
    case 'licence-expiring': {
      const title = inLanguage(notice.title, language)
      return {
        subject: say.expiringSubject(title, day(notice.until)),
        says: [say.expiringSays(title, day(notice.until))],
        link: { words: say.expiringLink, path: paths.course(language, notice.course) },
      }
    }
    case 'licence-lapsed': {
      const title = inLanguage(notice.title, language)
      return {
        subject: say.lapsedSubject(title),
        says: [say.lapsedSays(title, day(notice.until))],
        link: { words: say.lapsedLink, path: paths.course(language, notice.course) },
      }
    }
    case 'review-due': {
      const title = inLanguage(notice.title, language)
      return {
        subject: say.reviewSubject(title),
        says: [say.reviewSays(title, day(notice.due))],
        link: { words: say.reviewLink, path: inThe(language, notice.path) },
      }
    }
    case 'page-feedback': {
      const title = inLanguage(notice.title, language)
      const owner = notice.owner && inLanguage(notice.owner, language)
      return {
        subject: say.feedbackSubject(title),
        says: [say.feedbackSays(title), ...(owner === undefined ? [] : [say.feedbackOwner(owner)])],
        link: { words: say.feedbackLink, path: paths.feedback(language) },
      }
    }
    case 'application-decided': {
      const what = inLanguage(notice.what, language)
      const [subject, says] = decided(say)[notice.decision]
      return {
        subject: subject(what),
        says: [says(what), ...(notice.reason === undefined ? [] : [say.reason(notice.reason)])],
        link: { words: say.applicationLink, path: inThe(language, notice.path) },
      }
    }
    case 'application-to-agree':
    case 'application-to-decide': {
      const what = inLanguage(notice.what, language)
      const agree = notice.kind === 'application-to-agree'
      return {
        subject: agree ? say.toAgreeSubject(what) : say.toDecideSubject(what),
        says: agree ? [say.toAgreeSays(what), say.toAgreeHow] : [say.toDecideSays(what)],
        link: { words: say.readIt, path: inThe(language, notice.path) },
      }
    }
  }
}

/** How each decision is told: in the subject, and in the letter. */
const decided = (say: (typeof words)[Language]) => ({
  'manager-agreed': [say.agreedSubject, say.agreedSays] as const,
  approved: [say.approvedSubject, say.approvedSays] as const,
  returned: [say.returnedSubject, say.returnedSays] as const,
  refused: [say.refusedSubject, say.refusedSays] as const,
})

const inThe = (language: Language, path: string): string =>
  path.startsWith('/lms/') ? ofEndpoint(language, path) : ofSite(language, path)

/** The endpoint's pages have one address for both languages. */
const ofEndpoint = (language: Language, path: string): string =>
  language === 'cy' ? `${path}${path.includes('?') ? '&' : '?'}language=cy` : path

const ofSite = (language: Language, path: string): string =>
  language === 'cy' && !path.startsWith('/cy/') ? `/cy${path}` : path

function written(
  parts: readonly { language: Language; said: Said }[],
  { name: siteName, address }: Site,
  name?: string,
): { subject: string; text: string; html: string } {
  const paragraphs = parts.map(({ language, said }) => {
    const say = words[language]
    const link = said.link &&
      address && { ...said.link, url: address.replace(/\/+$/, '') + said.link.path }
    return {
      language,
      link,
      lines: [name === undefined ? say.greetingNobody : say.greeting(name), ...said.says],
      why: say.why(inLanguage(siteName, language)),
    }
  })
  const text = paragraphs
    .map(({ lines, link, why }) =>
      [...lines, ...(link ? [`${link.words}: ${link.url}`] : []), why].join('\n\n'),
    )
    .join('\n\n----\n\n')
  const sections = paragraphs.map(
    ({ language, lines, link, why }): Markup =>
      html`<div lang="${language}">${lines.map((line) => html`<p>${line}</p>`)}${
        link ? html`<p><a href="${link.url}">${link.words}</a></p>` : undefined
      }<p><small>${why}</small></p></div>`,
  )
  const subject = parts.map(({ said }) => said.subject).join(' / ')
  const [first] = parts
  return {
    // A line break in a title must not become another header.
    subject: subject.replaceAll(/\s+/g, ' ').trim(),
    text: `${text}\n`,
    html: html`<!doctype html><html lang="${first?.language ?? 'en'}"><head><meta charset="utf-8"><title>${subject}</title></head><body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em">${sections}</body></html>`
      .text,
  }
}
