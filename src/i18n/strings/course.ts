import { bilingual } from './bilingual.ts'

/** The catalogue, and the parts of a course page that the build writes. */
export const course = bilingual({
  en: {
    catalogue: 'Courses',
    catalogueLede:
      'Short courses to read at your own pace. Sign in if you want them on your record.',
    none: 'There are no courses yet.',
    minutes: (n: number) => `About ${n} minutes`,
    lessons: (n: number) => (n === 1 ? '1 lesson' : `${n} lessons`),
    withTest: 'Ends with a test',
    withLicence: (months: string) => `Gives a licence that is valid for ${months}`,
    level: 'Who it is for',
    time: 'How long it takes',
    owner: 'Kept up to date by',
    lastReviewed: 'Last reviewed',
    contents: 'Contents',
    notTranslated: 'Some of this course is not available in Welsh yet. It is shown in English.',
    progress: 'Your progress',
    steps: 'Lesson navigation',
    test: 'The test',
    testLede: (draw: number, mark: number, attempts: number | 'unlimited') =>
      `The test asks ${draw === 1 ? '1 question' : `${draw} questions`}, chosen at random. You pass with ${mark} per cent. ${
        attempts === 'unlimited'
          ? 'You can take it again.'
          : attempts === 1
            ? 'You can take it once.'
            : `You can take it up to ${attempts} times.`
      }`,
    acknowledge: 'Read and acknowledge before this course counts',
    changedSince: 'What has changed since you acknowledged it:',
    firstWhy: 'You can read this course now. It counts once you have completed:',
    validFor: 'How long it is valid',
    testNeeds:
      'The test needs JavaScript and a signed-in learner, because it is marked by the record and not by this page. Everything before it can be read and printed without.',
    endOfLesson: 'End of the lesson',
    remember: 'Remember',
    warning: 'Warning',
    example: 'Example',
    scenarioHelp:
      'Open the answer that you would choose, and see what follows. Your first choice is remembered.',
    practice: 'Try it',
    practiceAnswer: 'Show the answer',
    good: 'A good choice',
    risky: 'A risky choice',
    wrong: 'Not a good choice',
    ruleSource: (guideline: string) => `From the guideline "${guideline}"`,
    doIt: 'Do',
    dont: 'Do not',
  },
  cy: {
    catalogue: 'Cyrsiau',
    catalogueLede:
      "Cyrsiau byr i'w darllen wrth eich pwysau. Mewngofnodwch os ydych am eu cael ar eich cofnod.",
    none: 'Nid oes cyrsiau eto.',
    minutes: (n: number) => `Tua ${n} munud`,
    lessons: (n: number) => `Nifer y gwersi: ${n}`,
    withTest: 'Yn gorffen gyda phrawf',
    withLicence: (months: string) => `Yn rhoi trwydded sy'n ddilys am ${months}`,
    level: 'Ar gyfer pwy',
    time: "Faint o amser mae'n ei gymryd",
    owner: 'Yn cael ei ddiweddaru gan',
    lastReviewed: 'Adolygwyd ddiwethaf',
    contents: 'Cynnwys',
    notTranslated:
      "Nid yw'r cwrs hwn i gyd ar gael yn Gymraeg eto. Mae'r gweddill yn cael ei ddangos yn Saesneg.",
    progress: 'Eich cynnydd',
    steps: "Llywio'r gwersi",
    test: 'Y prawf',
    testLede: (draw: number, mark: number, attempts: number | 'unlimited') =>
      `Mae'r prawf yn gofyn ${draw} cwestiwn, wedi'u dewis ar hap. Byddwch yn pasio gyda ${mark} y cant. ${
        attempts === 'unlimited'
          ? 'Gallwch ei gymryd eto.'
          : attempts === 1
            ? 'Gallwch ei gymryd unwaith.'
            : `Gallwch ei gymryd hyd at ${attempts} o weithiau.`
      }`,
    acknowledge: "Darllenwch a chydnabyddwch cyn i'r cwrs hwn gyfrif",
    changedSince: 'Beth sydd wedi newid ers i chi ei gydnabod:',
    firstWhy: "Gallwch ddarllen y cwrs hwn nawr. Mae'n cyfrif unwaith y byddwch wedi cwblhau:",
    validFor: "Am ba hyd y mae'n ddilys",
    testNeeds:
      "Mae angen JavaScript a dysgwr sydd wedi mewngofnodi ar y prawf, gan mai'r cofnod sy'n ei farcio ac nid y dudalen hon. Gellir darllen ac argraffu popeth o'i flaen hebddynt.",
    endOfLesson: 'Diwedd y wers',
    remember: 'Cofiwch',
    warning: 'Rhybudd',
    example: 'Enghraifft',
    scenarioHelp:
      "Agorwch yr ateb y byddech yn ei ddewis, a gweld beth sy'n dilyn. Mae eich dewis cyntaf yn cael ei gofio.",
    practice: 'Rhowch gynnig arni',
    practiceAnswer: 'Dangos yr ateb',
    good: 'Dewis da',
    risky: 'Dewis mentrus',
    wrong: 'Nid yw hwn yn ddewis da',
    ruleSource: (guideline: string) => `O'r canllaw "${guideline}"`,
    doIt: 'Gwnewch hyn',
    dont: 'Peidiwch â gwneud hyn',
  },
})
