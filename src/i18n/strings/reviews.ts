import type { ReviewKind } from '#model/review-queue.ts'
import { bilingual } from './bilingual.ts'

/** What is under review: its page, its calendar, the line that a review leaves in a log, and the warning on pages. */
export const reviews = bilingual({
  en: {
    title: 'What is under review',
    lede: 'Everything on this site that somebody reads through from time to time: whose it is, when that was last done, and by when it is to be done again. What has waited longest comes first.',
    link: 'What is under review, and what is overdue',
    count: (all: number, overdue: number) =>
      `${all} under review, ${overdue === 0 ? 'none' : overdue} overdue.`,
    overdueSince: (day: string) => `Overdue since ${day}`,
    overdueHelp:
      'What is overdue still stands. If something in it looks wrong, use the form at the foot of its page.',
    noneOverdue: 'Nothing is overdue.',
    nothing: 'Nothing is under review yet. A guideline says by itself when it is to be reviewed.',
    overdueTitle: 'Overdue',
    soonTitle: 'Due within 30 days',
    laterTitle: 'Due later',
    what: 'What',
    kind: 'Kind',
    owner: 'Kept up to date by',
    vacant: (post: string) => `${post} (vacant)`,
    reviewed: 'Last reviewed',
    due: 'Review due',
    calendar: 'Put the days into your calendar',
    calendarHelp: 'Subscribe to this address in your calendar, and changes come by themselves.',
    calendarSummary: (title: string) => `Review due: ${title}`,
    calendarText: (owner: string) => `To be read through by: ${owner}.`,
    unchanged: 'Read through; nothing had to change.',
    by: (post: string) => `By: ${post}.`,
  },
  cy: {
    title: 'Beth sy’n cael ei adolygu',
    lede: 'Popeth ar y safle hwn y mae rhywun yn ei ddarllen drwyddo o bryd i’w gilydd: pwy sy’n gyfrifol amdano, pryd y gwnaed hynny ddiwethaf, ac erbyn pryd y mae i’w wneud eto. Yr hyn sydd wedi aros hiraf sy’n dod gyntaf.',
    link: 'Beth sy’n cael ei adolygu, a beth sy’n hwyr',
    count: (all: number, overdue: number) =>
      `${all} dan adolygiad; yn hwyr: ${overdue === 0 ? 'dim' : overdue}.`,
    overdueSince: (day: string) => `Yn hwyr ers ${day}`,
    overdueHelp:
      'Mae’r hyn sy’n hwyr yn dal mewn grym. Os oes rhywbeth ynddo yn edrych yn anghywir, defnyddiwch y ffurflen ar waelod ei dudalen.',
    noneOverdue: 'Nid oes dim yn hwyr.',
    nothing:
      'Nid oes dim yn cael ei adolygu eto. Mae canllaw yn dweud ohono’i hun pryd y mae i’w adolygu.',
    overdueTitle: 'Yn hwyr',
    soonTitle: 'I’w adolygu o fewn 30 diwrnod',
    laterTitle: 'I’w adolygu’n ddiweddarach',
    what: 'Beth',
    kind: 'Math',
    owner: 'Yn cael ei ddiweddaru gan',
    vacant: (post: string) => `${post} (gwag)`,
    reviewed: 'Adolygwyd ddiwethaf',
    due: 'Adolygiad erbyn',
    calendar: 'Rhowch y dyddiau yn eich calendr',
    calendarHelp:
      'Tanysgrifiwch i’r cyfeiriad hwn yn eich calendr, a daw newidiadau ohonynt eu hunain.',
    calendarSummary: (title: string) => `Adolygiad erbyn heddiw: ${title}`,
    calendarText: (owner: string) => `I’w ddarllen drwyddo gan: ${owner}.`,
    unchanged: 'Darllenwyd drwyddo; nid oedd angen newid dim.',
    by: (post: string) => `Gan: ${post}.`,
  },
})

export const reviewKindNames = bilingual<Record<ReviewKind, string>>({
  en: { guideline: 'Guideline', course: 'Course', page: 'Page', account: 'Official account' },
  cy: { guideline: 'Canllaw', course: 'Cwrs', page: 'Tudalen', account: 'Cyfrif swyddogol' },
})

/** The warning above a text whose review is overdue. Welsh says "this" by the gender of the noun. */
export const overdueTitles = bilingual<Record<ReviewKind, string>>({
  en: {
    guideline: 'This guideline is due for review',
    course: 'This course is due for review',
    page: 'This page is due for review',
    account: "This account's entry is due for review",
  },
  cy: {
    guideline: 'Mae’n bryd adolygu’r canllaw hwn',
    course: 'Mae’n bryd adolygu’r cwrs hwn',
    page: 'Mae’n bryd adolygu’r dudalen hon',
    account: 'Mae’n bryd adolygu cofnod y cyfrif hwn',
  },
})
