import { bilingual } from './bilingual.ts'

/** The sponsor's page: what comes from the top. */
export const sponsor = bilingual({
  en: {
    title: 'From the top',
    lede: 'Who sponsors social media here, what they commit to, and how they answer for it.',
    keywords: 'sponsor, leadership, chief executive, commitment, yearly statement, senior leaders',
    who: 'Who sponsors it',
    noSponsor:
      'Nobody has the role of sponsor yet. Without one, nobody answers for social media at the top.',
    deputy: 'Deputy',
    does: 'What they do',
    commitment: 'The commitment',
    noCommitment: 'The sponsor has not written down a commitment yet.',
    leaders: "Leaders' accounts",
    leadersLede:
      'Official accounts that speak for a leader of the council. They keep to the same guidelines as all others.',
    noLeaders: 'No official account speaks for a leader of the council.',
    statements: 'Once a year: the statement',
    noStatements: 'No statement has been published yet.',
    late: (year: string) =>
      `The statement for ${year} has not been published. It was due by the end of March.`,
    allNumbers: 'All the numbers, and where they come from',
  },
  cy: {
    title: "O'r brig",
    lede: "Pwy sy'n noddi cyfryngau cymdeithasol yma, beth y maent yn ymrwymo iddo, a sut y maent yn atebol amdano.",
    keywords:
      'noddwr, arweinyddiaeth, prif weithredwr, ymrwymiad, datganiad blynyddol, uwch arweinwyr',
    who: "Pwy sy'n eu noddi",
    noSponsor:
      'Nid oes gan neb rôl noddwr eto. Heb un, nid oes neb yn atebol am gyfryngau cymdeithasol ar y brig.',
    deputy: 'Dirprwy',
    does: 'Yr hyn y maent yn ei wneud',
    commitment: 'Yr ymrwymiad',
    noCommitment: "Nid yw'r noddwr wedi ysgrifennu ymrwymiad eto.",
    leaders: 'Cyfrifon arweinwyr',
    leadersLede:
      "Cyfrifon swyddogol sy'n siarad dros un o arweinwyr y cyngor. Maent yn cadw at yr un canllawiau â phob un arall.",
    noLeaders: 'Nid oes yr un cyfrif swyddogol yn siarad dros un o arweinwyr y cyngor.',
    statements: 'Unwaith y flwyddyn: y datganiad',
    noStatements: "Nid oes datganiad wedi'i gyhoeddi eto.",
    late: (year: string) =>
      `Nid yw'r datganiad ar gyfer ${year} wedi'i gyhoeddi. Roedd i fod i ymddangos erbyn diwedd mis Mawrth.`,
    allNumbers: 'Yr holl rifau, ac o ble y maent yn dod',
  },
})
