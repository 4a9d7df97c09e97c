import { bilingual } from './bilingual.ts'

/** Who has which role. */
export const roles = bilingual({
  en: {
    title: 'Who does what',
    lede: 'The roles that keep the community going. A role is added to a post; it is not a job of its own.',
    posts: 'Posts with this role',
    deputy: 'Deputy',
    covers: (service: string) => `for ${service}`,
    vacant: 'vacant at present',
    allVacant:
      'Nobody has this role at present: every post that has it is vacant. Its deputy stands in.',
    does: 'What it does',
    clause: 'For the job description',
    byService: 'Who it is for each service',
    service: 'Service',
    others: 'All other services',
    rota: 'Rota',
    onToday: (post: string, until: string) => `Now, until ${until}: ${post}`,
    onFrom: (post: string, from: string, until: string) => `${from} to ${until}: ${post}`,
    nobodyOn: 'Nobody is on the rota today. Ask the deputy.',
    calendar: 'Put the rota into your calendar',
  },
  cy: {
    title: 'Pwy sy’n gwneud beth',
    lede: 'Y rolau sy’n cynnal y gymuned. Ychwanegir rôl at swydd; nid yw’n swydd ynddi’i hun.',
    posts: 'Swyddi sydd â’r rôl hon',
    deputy: 'Dirprwy',
    covers: (service: string) => `ar gyfer ${service}`,
    vacant: 'gwag ar hyn o bryd',
    allVacant:
      'Nid oes gan neb y rôl hon ar hyn o bryd: mae pob swydd sydd â hi yn wag. Y dirprwy sy’n gweithredu.',
    does: 'Beth mae’n ei wneud',
    clause: 'Ar gyfer y swydd-ddisgrifiad',
    byService: 'Pwy ydyw ar gyfer pob gwasanaeth',
    service: 'Gwasanaeth',
    others: 'Pob gwasanaeth arall',
    rota: 'Rota',
    onToday: (post: string, until: string) => `Nawr, tan ${until}: ${post}`,
    onFrom: (post: string, from: string, until: string) => `${from} hyd ${until}: ${post}`,
    nobodyOn: 'Nid oes neb ar y rota heddiw. Gofynnwch i’r dirprwy.',
    calendar: 'Rhowch y rota yn eich calendr',
  },
})
