import type { DeskRole } from '#model/desk.ts'
import { bilingual } from './bilingual.ts'

/** The roles' desks: what needs their attention today. */
export const desks = bilingual({
  en: {
    title: 'Desks',
    lede: 'What needs attention today, for those who keep our community going. Each desk can be opened by those who have the role.',
    keywords: 'dashboard, to do, tasks, alerts, champion, coordinator, technician',
    champion: 'The champion’s desk',
    coordinator: 'The coordinator’s desk',
    technician: 'The technician’s desk',
    aboutChampion:
      'Guidelines to review, licences to renew, applications to decide, posts to look through, training that is missing, and meetings to come.',
    aboutCoordinator:
      'Accounts that are not well, applications for accounts, elections to prepare for, and vacant posts that run an account.',
    aboutTechnician:
      'Feeds that fail, software without support, what is not set up yet, and what the last check of the content found.',
    open: (desk: string) => `Open: ${desk}`,
    signInNote:
      'You are asked to sign in. Nothing of a desk is on this page: it is kept where only its role can see it.',
    withoutEndpoint:
      'This site runs without the program that knows who you are. Whoever has the site’s folder prints the same with this command:',
    allDesks: 'All desks',
    asOf: (day: string) => `As of ${day}.`,
    old: (day: string) =>
      `The site was last built on ${day}, so what comes from its content is of that day. Build it again to see today’s.`,
    missing:
      'The last build kept nothing in the folder that this program reads. Build the site again, with the same “--data” as the program.',
    unreadable: 'What the last build kept cannot be read. Build the site again.',
    onlyRecord: 'Only what is on record is shown.',
    nothing: 'Nothing needs your attention today.',
    urgent: 'Urgent',
    soon: 'Soon',
    later: 'To know',
    counted: (urgent: number, soon: number, later: number) =>
      `${urgent} urgent, ${soon} soon, ${later} to know`,
    heading: (urgency: string, number: number) => `${urgency} (${number})`,
    since: (day: string) => `Since ${day}`,
    today: 'Today',
    by: (day: string) => `By ${day}`,
    run: 'Run this command:',
    edit: 'Edit in the site’s folder:',
    showAll: (number: number) => `Show all ${number}`,
    ics: 'Add its days to a calendar (ICS)',
    json: 'The same for a program (JSON)',
    accounts: 'How every account stands',
    well: (number: number, of: number) =>
      `Nothing is the matter with ${number} of ${of === 1 ? '1 account' : `${of} accounts`}.`,
    byPoint: 'Accounts by what is the matter',
    every: (number: number) => `All accounts (${number})`,
    secondStep: 'Second step at sign-in',
    app: 'App',
    key: 'Security key',
    sms: 'Text message',
    none: 'None',
    pointSince: (point: string, day: string) => `${point}, since ${day}`,
    csv: 'Download as CSV',
  },
  cy: {
    title: 'Desgiau',
    lede: "Yr hyn sydd angen sylw heddiw, i'r rhai sy'n cynnal ein cymuned. Gall y rhai sydd â'r rôl agor pob desg.",
    keywords: 'dangosfwrdd, i’w wneud, tasgau, rhybuddion, hyrwyddwr, cydlynydd, technegydd',
    champion: 'Desg yr hyrwyddwr',
    coordinator: 'Desg y cydlynydd',
    technician: 'Desg yr arbenigwr technegol',
    aboutChampion:
      "Canllawiau i'w hadolygu, trwyddedau i'w hadnewyddu, ceisiadau i'w penderfynu, negeseuon i edrych drwyddynt, hyfforddiant sydd ar goll, a chyfarfodydd i ddod.",
    aboutCoordinator:
      "Cyfrifon nad ydynt mewn cyflwr da, ceisiadau am gyfrifon, etholiadau i baratoi ar eu cyfer, a swyddi gwag sy'n rhedeg cyfrif.",
    aboutTechnician:
      "Ffrydiau sy'n methu, meddalwedd heb gefnogaeth, yr hyn sydd heb ei osod eto, a'r hyn a ganfu'r gwiriad diwethaf o'r cynnwys.",
    open: (desk: string) => `Agor: ${desk}`,
    signInNote:
      "Gofynnir i chi fewngofnodi. Nid oes dim o'r ddesg ar y dudalen hon: fe'i cedwir lle gall ei rôl yn unig ei gweld.",
    withoutEndpoint:
      "Mae'r safle hwn yn rhedeg heb y rhaglen sy'n gwybod pwy ydych chi. Mae'r sawl sydd â ffolder y safle yn argraffu'r un peth gyda'r gorchymyn hwn:",
    allDesks: 'Pob desg',
    asOf: (day: string) => `Fel ar ${day}.`,
    old: (day: string) =>
      `Adeiladwyd y safle ddiwethaf ar ${day}, felly o'r diwrnod hwnnw y daw'r hyn sydd o'i gynnwys. Adeiladwch ef eto i weld yr hyn sydd heddiw.`,
    missing:
      "Ni chadwodd yr adeiladu diwethaf ddim yn y ffolder y mae'r rhaglen hon yn ei darllen. Adeiladwch y safle eto, gyda'r un “--data” â'r rhaglen.",
    unreadable: 'Ni ellir darllen yr hyn a gadwodd yr adeiladu diwethaf. Adeiladwch y safle eto.',
    onlyRecord: 'Dim ond yr hyn sydd ar gofnod a ddangosir.',
    nothing: 'Nid oes angen eich sylw ar ddim heddiw.',
    urgent: 'Brys',
    soon: 'Yn fuan',
    later: "I'w wybod",
    counted: (urgent: number, soon: number, later: number) =>
      `${urgent} brys, ${soon} yn fuan, ${later} i'w wybod`,
    heading: (urgency: string, number: number) => `${urgency} (${number})`,
    since: (day: string) => `Ers ${day}`,
    today: 'Heddiw',
    by: (day: string) => `Erbyn ${day}`,
    run: 'Rhedwch y gorchymyn hwn:',
    edit: 'Golygwch yn ffolder y safle:',
    showAll: (number: number) => `Dangos pob un o'r ${number}`,
    ics: "Ychwanegu'r diwrnodau at galendr (ICS)",
    json: 'Yr un peth i raglen (JSON)',
    accounts: 'Sut mae pob cyfrif',
    well: (number: number, of: number) => `Nid oes dim o'i le ar ${number} o'r ${of} cyfrif.`,
    byPoint: "Cyfrifon yn ôl yr hyn sydd o'i le",
    every: (number: number) => `Pob cyfrif (${number})`,
    secondStep: 'Ail gam wrth fewngofnodi',
    app: 'Ap',
    key: 'Allwedd ddiogelwch',
    sms: 'Neges destun',
    none: 'Dim',
    pointSince: (point: string, day: string) => `${point}, ers ${day}`,
    csv: 'Lawrlwytho fel CSV',
  },
})

/** Which of the words says what a role's desk is for. */
export const aboutDesk = {
  champion: 'aboutChampion',
  coordinator: 'aboutCoordinator',
  technician: 'aboutTechnician',
} as const satisfies Record<DeskRole, keyof (typeof desks)['en']>
