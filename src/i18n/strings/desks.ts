import type { DeskRole } from '#model/desk.ts'
import { bilingual } from './bilingual.ts'

/** The roles' desks: what needs their attention today. */
export const desks = bilingual({
  en: {
    title: 'Desks',
    lede: 'What needs attention today, for those who keep our community going. Each desk can be opened by those who have the role.',
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
      'The last build kept no desk in the folder that this program reads. Only what is on record is shown. Build the site again, with the same “--data” as the program.',
    unreadable:
      'What the last build kept of this desk cannot be read. Only what is on record is shown. Build the site again.',
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
    run: 'Run in the site’s folder:',
    edit: 'Edit in the site’s folder:',
    showAll: (number: number) => `Show all ${number}`,
    ics: 'Add its days to a calendar (ICS)',
    json: 'The same for a program (JSON)',
    noDesk: 'You have no desk. Desks are for champions, coordinators and technicians.',
  },
  cy: {
    title: 'Desgiau',
    lede: "Yr hyn sydd angen sylw heddiw, i'r rhai sy'n cynnal ein cymuned. Gall y rhai sydd â'r rôl agor pob desg.",
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
      "Ni chadwodd yr adeiladu diwethaf ddesg yn y ffolder y mae'r rhaglen hon yn ei darllen. Dim ond yr hyn sydd ar gofnod a ddangosir. Adeiladwch y safle eto, gyda'r un “--data” â'r rhaglen.",
    unreadable:
      "Ni ellir darllen yr hyn a gadwodd yr adeiladu diwethaf o'r ddesg hon. Dim ond yr hyn sydd ar gofnod a ddangosir. Adeiladwch y safle eto.",
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
    run: 'Rhedwch yn ffolder y safle:',
    edit: 'Golygwch yn ffolder y safle:',
    showAll: (number: number) => `Dangos pob un o'r ${number}`,
    ics: "Ychwanegu'r diwrnodau at galendr (ICS)",
    json: 'Yr un peth i raglen (JSON)',
    noDesk:
      'Nid oes gennych ddesg. Mae desgiau ar gyfer hyrwyddwyr, cydlynwyr ac arbenigwyr technegol.',
  },
})

/** Which of the words says what a role's desk is for. */
export const aboutDesk = {
  champion: 'aboutChampion',
  coordinator: 'aboutCoordinator',
  technician: 'aboutTechnician',
} as const satisfies Record<DeskRole, keyof (typeof desks)['en']>
