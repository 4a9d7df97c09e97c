import { bilingual } from './bilingual.ts'

/** The list of guidelines, and a guideline's page. */
export const guidelines = bilingual({
  en: {
    title: 'Guidelines',
    lede: 'What to do, what not to do, and why. Each level adds to the one before it.',
    forLevel: (level: string) => `For ${level}`,
    rulesCount: (count: number) => (count === 1 ? '1 rule' : `${count} rules`),
    owner: 'Kept up to date by',
    lastReviewed: 'Last reviewed',
    reviewDue: 'Next review due',
    level: 'Who it is for',
    overdue: (owner: string, due: string) =>
      `It should have been reviewed by ${due}. It still stands. If something looks wrong, ask the ${owner}.`,
    contents: 'On this page',
    rules: 'The rules',
    doIt: 'Do',
    dont: 'Do not',
    linkToRule: (number: number) => `Link to rule ${number}`,
    changes: 'What has changed',
    material: 'A change to what you must do.',
    print: 'Print this page',
    guidanceFor: 'Guidance',
  },
  cy: {
    title: 'Canllawiau',
    lede: "Beth i'w wneud, beth i beidio â'i wneud, a pham. Mae pob lefel yn ychwanegu at yr un o'i blaen.",
    forLevel: (level: string) => `Ar gyfer: ${level}`,
    rulesCount: (count: number) => `Nifer y rheolau: ${count}`,
    owner: 'Yn cael ei ddiweddaru gan',
    lastReviewed: 'Adolygwyd ddiwethaf',
    reviewDue: 'Adolygiad nesaf erbyn',
    level: 'Ar gyfer pwy',
    overdue: (owner: string, due: string) =>
      `Dylai fod wedi'i adolygu erbyn ${due}. Mae'n dal mewn grym. Os oes rhywbeth yn edrych yn anghywir, gofynnwch i'r ${owner}.`,
    contents: 'Ar y dudalen hon',
    rules: 'Y rheolau',
    doIt: 'Gwnewch hyn',
    dont: 'Peidiwch â gwneud hyn',
    linkToRule: (number: number) => `Dolen i reol ${number}`,
    changes: 'Beth sydd wedi newid',
    material: "Newid i'r hyn y mae'n rhaid i chi ei wneud.",
    print: 'Argraffu’r dudalen hon',
    guidanceFor: 'Canllawiau',
  },
})
