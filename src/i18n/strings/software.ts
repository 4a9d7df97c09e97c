import type { Software, SupportState } from '#model/software.ts'
import { bilingual } from './bilingual.ts'

/** The register of software, and until when its makers keep it up to date. */
export const software = bilingual({
  en: {
    title: 'Supported software',
    lede: 'What we use social media with, who keeps it up to date, and until when its makers do.',
    keywords: 'versions, browser, updates, end of support, operating system, patches, security',
    asOf: (day: string) => `As of ${day}.`,
    alarms: 'What needs doing',
    noAlarms: 'Everything on the list is supported for more than six months.',
    caption: 'Software',
    count: (number: number) => (number === 1 ? '1 entry' : `${number} entries`),
    name: 'Software',
    kind: 'Kind',
    version: 'Version',
    owner: 'Kept up to date by',
    until: 'Supported until',
    state: 'State',
    checked: 'Last checked',
    doing: 'What to do',
    pastSays: (name: string, day: string) => `${name} has had no updates since ${day}.`,
    soonSays: (name: string, day: string) => `${name} is supported until ${day}.`,
    pastDo: 'Replace it, or take it off the network. Do not open social media with it.',
    soonDo: 'Plan the new version now, and tell those who use it.',
    supportedDo: 'Install the updates as they come.',
    checkDo: 'Look again whether the dates still hold: the last look was more than a year ago.',
    owned: (post: string) => `Kept up to date by: ${post}.`,
    calendar: 'The ends of support for your own calendar (ICS)',
    ends: (name: string) => `Support ends: ${name}`,
    fromSelfCheck: 'Which software is supported, and until when',
    test: 'Check this computer',
    testText: 'Which versions does this computer have?',
  },
  cy: {
    title: 'Meddalwedd â chefnogaeth',
    lede: "Yr hyn yr ydym yn ei ddefnyddio gyda chyfryngau cymdeithasol, pwy sy'n ei gadw'n gyfredol, a than bryd y mae ei wneuthurwyr yn gwneud hynny.",
    keywords:
      'fersiynau, porwr, diweddariadau, diwedd cefnogaeth, system weithredu, clytiau, diogelwch',
    asOf: (day: string) => `Ar ${day}.`,
    alarms: 'Beth sydd angen ei wneud',
    noAlarms: 'Mae cefnogaeth i bopeth ar y rhestr am fwy na chwe mis.',
    caption: 'Meddalwedd',
    count: (number: number) => `${number} cofnod`,
    name: 'Meddalwedd',
    kind: 'Math',
    version: 'Fersiwn',
    owner: "Yn cael ei gadw'n gyfredol gan",
    until: 'Cefnogaeth tan',
    state: 'Cyflwr',
    checked: 'Gwiriwyd ddiwethaf',
    doing: "Beth i'w wneud",
    pastSays: (name: string, day: string) => `Nid yw ${name} wedi cael diweddariadau ers ${day}.`,
    soonSays: (name: string, day: string) => `Mae cefnogaeth i ${name} tan ${day}.`,
    pastDo:
      'Gosodwch rywbeth arall yn ei le, neu tynnwch ef oddi ar y rhwydwaith. Peidiwch ag agor cyfryngau cymdeithasol gydag ef.',
    soonDo: "Cynlluniwch y fersiwn newydd nawr, a rhowch wybod i'r rhai sy'n ei ddefnyddio.",
    supportedDo: 'Gosodwch y diweddariadau wrth iddynt ddod.',
    checkDo:
      "Edrychwch eto a yw'r dyddiadau'n dal yn gywir: bu'r edrychiad diwethaf dros flwyddyn yn ôl.",
    owned: (post: string) => `Yn cael ei gadw'n gyfredol gan: ${post}.`,
    calendar: 'Diwedd cefnogaeth ar gyfer eich calendr eich hun (ICS)',
    ends: (name: string) => `Cefnogaeth yn dod i ben: ${name}`,
    fromSelfCheck: 'Pa feddalwedd sydd â chefnogaeth, a than bryd',
    test: "Gwirio'r cyfrifiadur hwn",
    testText: 'Pa fersiynau sydd ar y cyfrifiadur hwn?',
  },
})

export const softwareKinds = bilingual<Record<Software['kind'], string>>({
  en: {
    browser: 'Browser',
    'operating-system': 'Operating system',
    'management-tool': 'Tool for managing accounts',
    office: 'Office software',
    other: 'Other',
  },
  cy: {
    browser: 'Porwr',
    'operating-system': 'System weithredu',
    'management-tool': 'Offeryn rheoli cyfrifon',
    office: 'Meddalwedd swyddfa',
    other: 'Arall',
  },
})

export const supportStateNames = bilingual<Record<SupportState, string>>({
  en: {
    past: 'No longer supported',
    soon: 'Ends within 6 months',
    supported: 'Supported',
  },
  cy: {
    past: 'Heb gefnogaeth mwyach',
    soon: 'Yn dod i ben o fewn 6 mis',
    supported: 'Â chefnogaeth',
  },
})
