import type { Language } from '#model/localised.ts'

/** Every address of the site is made here. English lives at the root, Welsh under `/cy/`; the rest of the path is the same. */
const at = (language: Language, ...parts: string[]): string =>
  `/${[...(language === 'cy' ? ['cy'] : []), ...parts].map((part) => `${part}/`).join('')}`

/** The first page of a list has the list's own address. */
const pagePart = (page: number): string[] => (page === 1 ? [] : ['page', String(page)])

/** Pages that the endpoint renders have one address for both languages. */
const ofEndpoint = (name: string, language: Language): string =>
  `/lms/${name}${language === 'cy' ? '?language=cy' : ''}`

export const paths = {
  home: (language: Language) => at(language),
  guidelines: (language: Language) => at(language, 'guidelines'),
  guideline: (language: Language, id: string) => at(language, 'guidelines', id),
  guidelineChanges: (language: Language, id: string) => at(language, 'guidelines', id, 'changes'),
  rule: (language: Language, guideline: string, rule: string) =>
    `${at(language, 'guidelines', guideline)}#${rule}`,
  reviews: (language: Language) => at(language, 'guidelines', 'reviews'),
  reviewsCalendar: (language: Language) => `/guidelines/reviews-${language}.ics`,
  learn: (language: Language) => at(language, 'learn'),
  course: (language: Language, id: string) => at(language, 'learn', id),
  lesson: (language: Language, course: string, lesson: string) =>
    `${at(language, 'learn', course)}#${lesson}`,
  /** A file of a course's `media/` folder. It is the same in every language. */
  media: (course: string, name: string) => `/learn/${course}/media/${encodeURIComponent(name)}`,
  induction: (language: Language) => at(language, 'induction'),
  levels: (language: Language) => at(language, 'levels'),
  roles: (language: Language) => at(language, 'roles'),
  jobDescriptions: (language: Language, page = 1) =>
    at(language, 'roles', 'job-descriptions', ...pagePart(page)),
  rotaCalendar: (language: Language, role: string) => `/roles/${role}-${language}.ics`,
  /** The shells of the roles' desks; `openDesk` is the desk itself, which the endpoint shows, and `openDesks` leads to one's own. */
  desks: (language: Language) => at(language, 'desks'),
  desk: (language: Language, role: string) => at(language, 'desks', role),
  openDesks: (language: Language) => ofEndpoint('desks', language),
  openDesk: (language: Language, role: string) => ofEndpoint(`desks/${role}`, language),
  accounts: (language: Language, page = 1) => at(language, 'accounts', ...pagePart(page)),
  accountEntry: (language: Language, id: string) => at(language, 'accounts', id),
  crisisCard: (language: Language, id: string) => at(language, 'accounts', id, 'card'),
  licences: (language: Language, page = 1) => at(language, 'licences', ...pagePart(page)),
  /** The whole of a register as JSON, for the table that a browser sorts and filters. */
  registerRows: (register: 'accounts' | 'licences' | 'software', language: Language) =>
    `/${register}/rows-${language}.json`,
  software: (language: Language, page = 1) => at(language, 'software', ...pagePart(page)),
  /** The ends of support, for somebody's own calendar. */
  softwareCalendar: (language: Language) => `/software/support-${language}.ics`,
  digest: (language: Language) => at(language, 'digest'),
  digestOf: (language: Language, month: string) => at(language, 'digest', month),
  digestMail: (language: Language, month: string, format: 'html' | 'txt') =>
    `/digest/${month}/email-${language}.${format}`,
  digestFeed: (language: Language) => `/digest/feed-${language}.xml`,
  poster: (language: Language) => at(language, 'poster'),
  sponsor: (language: Language) => at(language, 'sponsor'),
  caseStudies: (language: Language) => at(language, 'case-studies'),
  progress: (language: Language) => at(language, 'progress'),
  /** Licensed staff over headcount by service and month, as counts; the same in both languages. */
  share: (format: 'csv' | 'json') => `/progress/share.${format}`,
  community: (language: Language) => at(language, 'community'),
  communityLevel: (language: Language, level: string) => at(language, 'community', level),
  expertise: (language: Language) => at(language, 'community', 'expertise'),
  expertiseIndex: (language: Language) => `/community/expertise-${language}.json`,
  calendar: (language: Language, level = 'all') => `/community/${level}-${language}.ics`,
  refer: (language: Language) => at(language, 'refer'),
  referPrint: (language: Language) => at(language, 'refer', 'print'),
  referQuestion: (language: Language, question: string) =>
    at(language, 'refer', 'question', question),
  referKind: (language: Language, kind: string) => at(language, 'refer', 'kind', kind),
  social: (language: Language, page = 1) => at(language, 'social', ...pagePart(page)),
  topic: (language: Language, topic: string, page = 1) =>
    at(language, 'social', 'topic', topic, ...pagePart(page)),
  service: (language: Language, platform: string, page = 1) =>
    at(language, 'social', 'service', platform, ...pagePart(page)),
  year: (language: Language, year: string, page = 1) =>
    at(language, 'social', 'year', year, ...pagePart(page)),
  account: (language: Language, id: string, page = 1) =>
    at(language, 'social', id, ...pagePart(page)),
  said: (language: Language, account: string, post: string) =>
    at(language, 'social', account, post),
  feedStatus: (language: Language) => at(language, 'social', 'status'),
  wallFeed: (format: 'xml' | 'json') => `/social/feed.${format}`,
  accountFeed: (id: string, format: 'xml' | 'json') => `/social/${id}/feed.${format}`,
  accountsList: () => '/social/accounts.opml',
  fragment: (language: Language) => `/social/latest-${language}.html`,
  picture: (name: string) => `/social/media/${encodeURIComponent(name)}`,
  myLearning: (language: Language) => at(language, 'my-learning'),
  selfCheck: (language: Language) => at(language, 'self-check'),
  search: (language: Language) => at(language, 'search'),
  /** An address that somebody wrote into a register: pages of this site are there in both languages, files are not. */
  link: (address: string, language: Language): string =>
    language === 'cy' && address.startsWith('/') && !/^\/(lms|cy)\/|\.[a-z0-9]+$/i.test(address)
      ? `/cy${address}`
      : address,
  page: (language: Language, path: string) => at(language, ...path.split('/')),
  /** The endpoint's pages have one address for both languages. */
  certificate: (language: Language, number: string) =>
    `/lms/certificates/${number}${language === 'cy' ? '?language=cy' : ''}`,
  apply: (language: Language) => at(language, 'apply'),
  applyFor: (language: Language, kind: 'licence' | 'account') => at(language, 'apply', kind),
  applyContext: () => '/apply/context.json',
  applications: (language: Language) => ofEndpoint('applications', language),
  application: (language: Language, id: string) => ofEndpoint(`applications/${id}`, language),
  reports: (language: Language) => ofEndpoint('reports', language),
  feedback: (language: Language) => ofEndpoint('feedback', language),
  pins: (language: Language) => ofEndpoint('pins', language),
  packages: (language: Language) => ofEndpoint('packages/', language),
  certificates: (language: Language) =>
    `/lms/certificates/${language === 'cy' ? '?language=cy' : ''}`,
  signIn: (back: string) => `/lms/sign-in?back=${encodeURIComponent(back)}`,
} as const

/** The same page in the other language. */
export function inOtherLanguage(path: string): { language: Language; path: string } {
  return path === '/cy' || path.startsWith('/cy/')
    ? { language: 'en', path: path.slice(3) || '/' }
    : { language: 'cy', path: `/cy${path}` }
}
