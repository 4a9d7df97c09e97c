import type { Language } from '#model/localised.ts'
import { bilingual } from './bilingual.ts'

/** Which course for whom, what the catalogue lacks, and training by service. */
export const training = bilingual({
  en: {
    forWhom: 'Which course for whom',
    forWhomLede: 'Each level requires its courses. Take them in this order.',
    level: 'Level',
    courses: 'Courses, in this order',
    noCourse: 'None',
    helping: 'To help others',
    helpingLede:
      'No level requires these. They are for whoever wants to be somebody that colleagues ask.',
    materials: 'Materials for helping others',
    pool: 'The colleagues whom you may ask',
    gapsLink: 'What the catalogue lacks, and training by service',
    title: 'Training, and what it lacks',
    gaps: 'What is missing',
    noGaps: 'Nothing is missing, as far as the registers can tell.',
    noCatalogue: 'There are no levels and no courses yet.',
    'no-training': (level: string) => `No course is required for the level “${level}”.`,
    'not-taught-in': (course: string, language: string) =>
      `“${course}” is not taught in ${language} yet.`,
    'nobody-licensed': (services: string) => `Nobody holds a licence in: ${services}.`,
    coverage: (month: string) => `Licences and accounts by service, ${month}`,
    service: 'Service',
    licensed: 'With a licence',
    accounts: 'Accounts in use',
    inGoodHands: 'Whose owner holds a licence',
    reports:
      'Who completed which course is in the reports, for those who look after the community.',
    seeReports: 'Reports',
  },
  cy: {
    forWhom: 'Pa gwrs i bwy',
    forWhomLede: 'Mae pob lefel yn gofyn am ei chyrsiau. Dilynwch nhw yn y drefn hon.',
    level: 'Lefel',
    courses: 'Cyrsiau, yn y drefn hon',
    noCourse: 'Dim',
    helping: 'I helpu eraill',
    helpingLede:
      'Nid oes yr un lefel yn gofyn am y rhain. Maent ar gyfer pwy bynnag sydd eisiau bod yn rhywun y mae cydweithwyr yn gofyn iddynt.',
    materials: 'Deunyddiau ar gyfer helpu eraill',
    pool: 'Y cydweithwyr y cewch ofyn iddynt',
    gapsLink: "Beth sydd ar goll o'r catalog, a hyfforddiant yn ôl gwasanaeth",
    title: "Hyfforddiant, a'r hyn sydd ar goll",
    gaps: 'Beth sydd ar goll',
    noGaps: 'Nid oes dim ar goll, cyn belled ag y gall y cofrestrau ddweud.',
    noCatalogue: 'Nid oes lefelau na chyrsiau eto.',
    'no-training': (level: string) => `Nid oes angen cwrs ar gyfer y lefel “${level}”.`,
    'not-taught-in': (course: string, language: string) =>
      `Nid yw “${course}” yn cael ei ddysgu yn ${language} eto.`,
    'nobody-licensed': (services: string) => `Nid oes gan neb drwydded yn: ${services}.`,
    coverage: (month: string) => `Trwyddedau a chyfrifon yn ôl gwasanaeth, ${month}`,
    service: 'Gwasanaeth',
    licensed: 'Gyda thrwydded',
    accounts: 'Cyfrifon mewn defnydd',
    inGoodHands: 'Gyda pherchennog sydd â thrwydded',
    reports:
      "Mae pwy a gwblhaodd ba gwrs yn yr adroddiadau, ar gyfer y rhai sy'n gofalu am y gymuned.",
    seeReports: 'Adroddiadau',
  },
})

/** A language as it is called after "in". */
export const inLanguageNames = bilingual<Record<Language, string>>({
  en: { en: 'English', cy: 'Welsh' },
  cy: { en: 'Saesneg', cy: 'Gymraeg' },
})
