import { bilingual } from './bilingual.ts'

/** The wall of everything that the council's accounts say, and the page of each account. */
export const social = bilingual({
  en: {
    title: 'What we say',
    lede: 'Everything that the council’s own accounts post, kept here so that everyone who works for the council can read it, even where social sites are blocked.',
    nothing: 'No account has posted anything yet.',
    nothingFrom: 'This account has not posted anything yet.',
    postCount: (count: number) => (count === 1 ? '1 post' : `${count} posts`),
    accounts: 'Our accounts',
    toAccounts: 'Choose an account',
    topics: 'Topics',
    allTopics: 'All topics',
    aboutTopic: (topic: string) => `What we say about ${topic.toLowerCase()}`,
    topicLede: (topic: string) =>
      `Posts from all of the council’s accounts on the topic “${topic}”, newest first.`,
    pages: 'Pages of posts',
    newer: 'Newer posts',
    older: 'Older posts',
    pageOf: (number: number, of: number) => `Page ${number} of ${of}`,
    original: (platform: string) => `See the original on ${platform}`,
    leadsOutside: 'leads outside this site, and may be blocked',
    noDescription: 'No description was given by the account.',
    alsoInEnglish: 'Also in English',
    alsoInWelsh: 'Also in Welsh',
    inEnglish: 'In English',
    inWelsh: 'In Welsh',
    permalink: 'Posted',
    visit: (platform: string) => `Visit this account on ${platform}`,
    goal: 'What it is for the council',
    owner: 'Run by',
    deputy: 'Deputy',
    vacant: 'vacant',
    hours: 'Hours when somebody reads it',
    reply: 'When to expect a reply',
    status: 'Status',
    freshness: 'How fresh this is',
    checked: (instant: string) => `Last checked ${instant}.`,
    neverChecked: 'Not checked yet.',
    lastPost: (instant: string) => `Last post ${instant}.`,
    audience: 'Who it is for',
    handle: 'Name on the platform',
    descriptions: 'Pictures without a description',
    descriptionsOf: (without: number, of: number) => `${without} of ${of}`,
    reviewOverdue: (due: string) =>
      `This account’s review was due by ${due}. What is said about it below may be out of date.`,
  },
  cy: {
    title: 'Beth rydym yn ei ddweud',
    lede: 'Popeth y mae cyfrifon y cyngor ei hun yn ei bostio, wedi’i gadw yma fel y gall pawb sy’n gweithio i’r cyngor ei ddarllen, hyd yn oed lle mae safleoedd cymdeithasol wedi’u rhwystro.',
    nothing: 'Nid oes unrhyw gyfrif wedi postio dim eto.',
    nothingFrom: 'Nid yw’r cyfrif hwn wedi postio dim eto.',
    postCount: (count: number) => `Nifer y negeseuon: ${count}`,
    accounts: 'Ein cyfrifon',
    toAccounts: 'Dewis cyfrif',
    topics: 'Pynciau',
    allTopics: 'Pob pwnc',
    aboutTopic: (topic: string) => `Beth rydym yn ei ddweud: ${topic.toLowerCase()}`,
    topicLede: (topic: string) =>
      `Negeseuon o holl gyfrifon y cyngor ar y pwnc “${topic}”, y diweddaraf yn gyntaf.`,
    pages: 'Tudalennau o negeseuon',
    newer: 'Negeseuon mwy diweddar',
    older: 'Negeseuon hŷn',
    pageOf: (number: number, of: number) => `Tudalen ${number} o ${of}`,
    original: (platform: string) => `Gweld y gwreiddiol ar ${platform}`,
    leadsOutside: 'yn arwain y tu allan i’r safle hwn, a gall fod wedi’i rwystro',
    noDescription: 'Ni roddodd y cyfrif ddisgrifiad.',
    alsoInEnglish: 'Hefyd yn Saesneg',
    alsoInWelsh: 'Hefyd yn Gymraeg',
    inEnglish: 'Yn Saesneg',
    inWelsh: 'Yn Gymraeg',
    permalink: 'Postiwyd',
    visit: (platform: string) => `Ymweld â’r cyfrif hwn ar ${platform}`,
    goal: 'Beth yw ei ddiben i’r cyngor',
    owner: 'Yn cael ei redeg gan',
    deputy: 'Dirprwy',
    vacant: 'swydd wag',
    hours: 'Oriau pan fydd rhywun yn ei ddarllen',
    reply: 'Pryd i ddisgwyl ateb',
    status: 'Statws',
    freshness: 'Pa mor ddiweddar yw hyn',
    checked: (instant: string) => `Gwiriwyd ddiwethaf: ${instant}.`,
    neverChecked: 'Heb ei wirio eto.',
    lastPost: (instant: string) => `Neges ddiwethaf: ${instant}.`,
    audience: 'Ar gyfer pwy',
    handle: 'Enw ar y platfform',
    descriptions: 'Lluniau heb ddisgrifiad',
    descriptionsOf: (without: number, of: number) => `${without} o ${of}`,
    reviewOverdue: (due: string) =>
      `Roedd adolygiad o’r cyfrif hwn i fod wedi’i gwblhau erbyn ${due}. Gall yr hyn a ddywedir amdano isod fod wedi dyddio.`,
  },
})

/** The status of an account in words, by its name in the register. */
export const statuses = bilingual({
  en: {
    proposed: 'Proposed. It has not been approved yet.',
    active: 'In use.',
    paused: 'Paused. It will be used again.',
    'pre-election-hold': 'Held back before an election. Only essential posts appear.',
    compromised: 'Out of our control. Do not trust or share what it posts.',
    dormant: 'Dormant. Nobody posts here at present, and nobody answers.',
    archived: 'Archived. It is kept for the record and takes no new posts.',
    closed: 'Closed.',
  },
  cy: {
    proposed: 'Arfaethedig. Nid yw wedi’i gymeradwyo eto.',
    active: 'Yn cael ei ddefnyddio.',
    paused: 'Wedi’i oedi. Bydd yn cael ei ddefnyddio eto.',
    'pre-election-hold': 'Yn cael ei ddal yn ôl cyn etholiad. Dim ond negeseuon hanfodol a welir.',
    compromised:
      'Allan o’n rheolaeth. Peidiwch ag ymddiried yn yr hyn y mae’n ei bostio na’i rannu.',
    dormant: 'Segur. Nid oes neb yn postio yma ar hyn o bryd, ac nid oes neb yn ateb.',
    archived: 'Wedi’i archifo. Fe’i cedwir fel cofnod ac ni dderbynnir negeseuon newydd.',
    closed: 'Wedi’i gau.',
  },
})

/** Topics that a council is likely to use; one that is not here is shown by its id. */
export const topicNames = bilingual({
  en: {
    roads: 'Roads',
    waste: 'Bins and recycling',
    libraries: 'Libraries',
    leisure: 'Leisure',
    museums: 'Museums',
    jobs: 'Jobs',
    weather: 'Weather',
    democracy: 'Democracy',
    community: 'Community',
    events: 'Events',
  },
  cy: {
    roads: 'Ffyrdd',
    waste: 'Biniau ac ailgylchu',
    libraries: 'Llyfrgelloedd',
    leisure: 'Hamdden',
    museums: 'Amgueddfeydd',
    jobs: 'Swyddi',
    weather: 'Tywydd',
    democracy: 'Democratiaeth',
    community: 'Cymuned',
    events: 'Digwyddiadau',
  },
})

/** `roads` → "Roads"; `school-meals`, which has no name here, → "School meals". */
export function topicName(topic: string, language: 'en' | 'cy'): string {
  const words = topic.replaceAll('-', ' ')
  const names: Record<string, string | undefined> = topicNames[language]
  return names[topic] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
