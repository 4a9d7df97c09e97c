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
    progress: 'Your progress',
    steps: 'Lesson navigation',
    test: 'The test',
    testLede: (draw: number, mark: number) =>
      `The test asks ${draw} questions, chosen at random. You pass with ${mark} per cent. You can take it again.`,
    testNeeds:
      'The test needs JavaScript and a signed-in learner, because it is marked by the record and not by this page. Everything before it can be read and printed without.',
    endOfLesson: 'End of the lesson',
    remember: 'Remember',
    warning: 'Warning',
    example: 'Example',
    scenarioHelp:
      'Open the answer that you would choose, and see what follows. Your first choice is remembered.',
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
    progress: 'Eich cynnydd',
    steps: "Llywio'r gwersi",
    test: 'Y prawf',
    testLede: (draw: number, mark: number) =>
      `Mae'r prawf yn gofyn ${draw} cwestiwn, wedi'u dewis ar hap. Byddwch yn pasio gyda ${mark} y cant. Gallwch ei gymryd eto.`,
    testNeeds:
      "Mae angen JavaScript a dysgwr sydd wedi mewngofnodi ar y prawf, gan mai'r cofnod sy'n ei farcio ac nid y dudalen hon. Gellir darllen ac argraffu popeth o'i flaen hebddynt.",
    endOfLesson: 'Diwedd y wers',
    remember: 'Cofiwch',
    warning: 'Rhybudd',
    example: 'Enghraifft',
    scenarioHelp:
      "Agorwch yr ateb y byddech yn ei ddewis, a gweld beth sy'n dilyn. Mae eich dewis cyntaf yn cael ei gofio.",
    good: 'Dewis da',
    risky: 'Dewis mentrus',
    wrong: 'Nid yw hwn yn ddewis da',
    ruleSource: (guideline: string) => `O'r canllaw "${guideline}"`,
    doIt: 'Gwnewch hyn',
    dont: 'Peidiwch â gwneud hyn',
  },
})

/** For the course's script: plain text with places to fill. */
export const courseScript = bilingual({
  en: {
    lessonOf: 'Lesson {n} of {of}',
    theTest: 'The test',
    seen: 'Done',
    here: 'You are here',
    previous: 'Previous',
    next: 'Next',
    toTest: 'Go to the test',
    finish: 'Finish the course',
    resumed: 'You were at lesson {n}, "{title}". You go on from there.',
    resume: 'You were at lesson {n}, "{title}".',
    goOn: 'Go on from there',
    movedOn: 'You have gone on with this course on another device: lesson {n}, "{title}".',
    goThere: 'Go there',
    completed: 'You have completed this course. It is on your record.',
    completedHere: 'You have read every lesson. It counts as completed when your record has it.',
    myLearning: 'See my learning',
    yourFirstChoice: 'Your first choice',
    launched: 'Your learning system started this course, and is told of your result.',
    launchRefused:
      'The learning system that started this course is not told of your result: {reason}',
    launchUnlisted: 'it is not one that this site may report to.',
    launchEnded: 'its session has ended. Start the course from there again.',
  },
  cy: {
    lessonOf: 'Gwers {n} o {of}',
    theTest: 'Y prawf',
    seen: "Wedi'i wneud",
    here: 'Rydych chi yma',
    previous: 'Blaenorol',
    next: 'Nesaf',
    toTest: "Mynd i'r prawf",
    finish: 'Gorffen y cwrs',
    resumed: 'Roeddech chi yng ngwers {n}, "{title}". Rydych yn mynd ymlaen oddi yno.',
    resume: 'Roeddech chi yng ngwers {n}, "{title}".',
    goOn: 'Mynd ymlaen oddi yno',
    movedOn: 'Rydych wedi mynd ymlaen â\'r cwrs hwn ar ddyfais arall: gwers {n}, "{title}".',
    goThere: 'Mynd yno',
    completed: "Rydych wedi cwblhau'r cwrs hwn. Mae ar eich cofnod.",
    completedHere:
      "Rydych wedi darllen pob gwers. Mae'n cyfrif fel wedi'i gwblhau pan fydd ar eich cofnod.",
    myLearning: 'Gweld fy nysgu',
    yourFirstChoice: 'Eich dewis cyntaf',
    launched:
      "Eich system ddysgu a ddechreuodd y cwrs hwn, ac mae hi'n cael gwybod eich canlyniad.",
    launchRefused:
      "Nid yw'r system ddysgu a ddechreuodd y cwrs hwn yn cael gwybod eich canlyniad: {reason}",
    launchUnlisted: "nid yw'n un y caiff y safle hwn adrodd iddi.",
    launchEnded: 'mae ei sesiwn wedi dod i ben. Dechreuwch y cwrs oddi yno eto.',
  },
})

/** For the test. */
export const testScript = bilingual({
  en: {
    signIn: 'Sign in to take the test. It is marked on your record.',
    away: 'The test cannot be fetched at the moment, because your record cannot be reached. Come back to it when the connection is back.',
    draw: 'You need {mark} per cent to pass. Your answers are kept as you go, so you can stop and come back.',
    selectOne: 'Select one answer.',
    selectAll: 'Select all that apply.',
    handIn: 'Hand in the test',
    problem: 'There is a problem',
    unanswered: 'Answer question {n}',
    error: 'Error:',
    waiting: 'Handed in, waiting to be marked',
    waitingMore:
      'Your answers are saved on this device. They are sent and marked as soon as your record can be reached, and the result appears here. You can close this page.',
    sending: 'Handed in. Your answers are being marked.',
    notTaken: 'Your test could not be handed in: {reason} Try again.',
    passed: 'You passed',
    failed: 'You did not pass this time',
    score: '{correct} of {of} right ({percent} per cent). You need {mark} per cent.',
    lessonsLeft:
      'You have passed the test. Read the remaining lessons to complete the course: {n} of {of} are done.',
    licence: 'Your licence to post is valid from {issued} and lapses on {lapses}.',
    yourAnswers: 'Your answers',
    right: 'Right',
    wrong: 'Wrong',
    youChose: 'You chose: {text}',
    noAnswer: 'You chose nothing.',
    ruleLink: 'Read the rule ({guideline})',
    again: 'Try again with new questions',
    againAway: 'A new test cannot be fetched at the moment. Try again later.',
  },
  cy: {
    signIn: "Mewngofnodwch i wneud y prawf. Mae'n cael ei farcio ar eich cofnod.",
    away: "Ni ellir nôl y prawf ar hyn o bryd, gan na ellir cyrraedd eich cofnod. Dewch yn ôl ato pan ddaw'r cysylltiad yn ôl.",
    draw: 'Mae angen {mark} y cant arnoch i basio. Mae eich atebion yn cael eu cadw wrth i chi fynd, felly gallwch stopio a dod yn ôl.',
    selectOne: 'Dewiswch un ateb.',
    selectAll: "Dewiswch bob un sy'n berthnasol.",
    handIn: "Cyflwyno'r prawf",
    problem: 'Mae problem',
    unanswered: 'Atebwch gwestiwn {n}',
    error: 'Gwall:',
    waiting: "Wedi'i gyflwyno, yn aros i gael ei farcio",
    waitingMore:
      "Mae eich atebion wedi'u cadw ar y ddyfais hon. Cânt eu hanfon a'u marcio cyn gynted ag y gellir cyrraedd eich cofnod, ac mae'r canlyniad yn ymddangos yma. Gallwch gau'r dudalen hon.",
    sending: "Wedi'i gyflwyno. Mae eich atebion yn cael eu marcio.",
    notTaken: 'Ni ellid cyflwyno eich prawf: {reason} Rhowch gynnig arall arni.',
    passed: 'Rydych wedi pasio',
    failed: 'Ni wnaethoch basio y tro hwn',
    score: '{correct} o {of} yn gywir ({percent} y cant). Mae angen {mark} y cant.',
    lessonsLeft:
      "Rydych wedi pasio'r prawf. Darllenwch weddill y gwersi i gwblhau'r cwrs: mae {n} o {of} wedi'u gwneud.",
    licence: 'Mae eich trwydded i bostio yn ddilys o {issued} ac yn dod i ben ar {lapses}.',
    yourAnswers: 'Eich atebion',
    right: 'Cywir',
    wrong: 'Anghywir',
    youChose: 'Eich dewis: {text}',
    noAnswer: 'Ni wnaethoch ddewis dim.',
    ruleLink: 'Darllen y rheol ({guideline})',
    again: 'Rhoi cynnig arall arni gyda chwestiynau newydd',
    againAway: 'Ni ellir nôl prawf newydd ar hyn o bryd. Rhowch gynnig arall arni yn nes ymlaen.',
  },
})

export type CourseWords = (typeof courseScript)['en']
export type TestWords = (typeof testScript)['en']
