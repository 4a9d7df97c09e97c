import { bilingual } from './bilingual.ts'

/** Words for scripts travel in the page's JSON, so they are plain text with places such as `{name}` to fill. */

/** Wherever progress is made: who it is kept for, and where it is. */
export const visiting = bilingual({
  en: {
    saving: 'Saving',
    saved: 'Saved on this device',
    savedHere: 'Saved on this device only',
    recorded: 'Recorded',
    waiting: 'Waiting to send. Saved on this device',
    refused: 'Something you did was not recorded: {reason}',
    unsavedNowhere:
      'Not saved. This browser does not let the page store anything. Keep this page open until it says "Recorded".',
    unsavedFull:
      'Not saved. This device is full. Keep this page open until it says "Recorded", or make room and load it again.',
    unsavedNewer:
      'Not saved. This page is older than what the site has stored here. Load it again.',
    signInFirst: 'You are not signed in. You can go on, but nothing is put on your record.',
    signIn: 'Sign in',
    away: 'Your record cannot be reached at the moment. Go on: what you do is saved on this device and sent later.',
    awayNobody:
      'Your record cannot be reached at the moment, and nobody has signed in on this device. Go on: what you do is saved on this device, and you can add it to your record after you sign in.',
    goingOnAs:
      'Your record cannot be reached at the moment. You go on as {name}, who signed in here last. What you do is saved on this device and sent later.',
    notMe: 'I am not {name}',
    found: 'Progress was made on this device before you signed in ({seen}). Was that you?',
    foundSeen: '{n} of {of} done',
    itWasMe: 'It was me',
    itWasNotMe: 'It was not me',
    otherTab: 'This is open in another tab. What you do there shows here too.',
    lead: 'Go on in this tab',
    noRecord: 'No record is kept of this: {reason}',
    insecure:
      'This page was opened at an address that is not secure (it starts with http://), so nothing can be put on your record. Open it at https:// instead.',
    signedOut: 'You signed out in another tab. Load this page again to go on.',
    reload: 'Load the page again',
  },
  cy: {
    saving: 'Yn cadw',
    saved: "Wedi'i gadw ar y ddyfais hon",
    savedHere: "Wedi'i gadw ar y ddyfais hon yn unig",
    recorded: "Wedi'i gofnodi",
    waiting: "Yn aros i gael ei anfon. Wedi'i gadw ar y ddyfais hon",
    refused: 'Ni chofnodwyd rhywbeth a wnaethoch: {reason}',
    unsavedNowhere:
      "Heb ei gadw. Nid yw'r porwr hwn yn gadael i'r dudalen storio dim. Cadwch y dudalen hon ar agor nes ei bod yn dweud \"Wedi'i gofnodi\".",
    unsavedFull:
      "Heb ei gadw. Mae'r ddyfais hon yn llawn. Cadwch y dudalen hon ar agor nes ei bod yn dweud \"Wedi'i gofnodi\", neu gwnewch le a'i llwytho eto.",
    unsavedNewer:
      "Heb ei gadw. Mae'r dudalen hon yn hŷn na'r hyn y mae'r safle wedi'i storio yma. Llwythwch hi eto.",
    signInFirst:
      'Nid ydych wedi mewngofnodi. Gallwch fynd ymlaen, ond ni roddir dim ar eich cofnod.',
    signIn: 'Mewngofnodi',
    away: "Ni ellir cyrraedd eich cofnod ar hyn o bryd. Ewch ymlaen: mae'r hyn a wnewch yn cael ei gadw ar y ddyfais hon a'i anfon yn nes ymlaen.",
    awayNobody:
      "Ni ellir cyrraedd eich cofnod ar hyn o bryd, ac nid oes neb wedi mewngofnodi ar y ddyfais hon. Ewch ymlaen: mae'r hyn a wnewch yn cael ei gadw ar y ddyfais hon, a gallwch ei ychwanegu at eich cofnod ar ôl mewngofnodi.",
    goingOnAs:
      "Ni ellir cyrraedd eich cofnod ar hyn o bryd. Rydych yn mynd ymlaen fel {name}, a fewngofnododd yma ddiwethaf. Mae'r hyn a wnewch yn cael ei gadw ar y ddyfais hon a'i anfon yn nes ymlaen.",
    notMe: 'Nid fi yw {name}',
    found: 'Gwnaed cynnydd ar y ddyfais hon cyn i chi fewngofnodi ({seen}). Ai chi oedd hynny?',
    foundSeen: "{n} o {of} wedi'u gwneud",
    itWasMe: 'Fi oedd e',
    itWasNotMe: 'Nid fi oedd e',
    otherTab: "Mae hyn ar agor mewn tab arall. Mae'r hyn a wnewch yno yn ymddangos yma hefyd.",
    lead: 'Mynd ymlaen yn y tab hwn',
    noRecord: 'Nid oes cofnod yn cael ei gadw o hyn: {reason}',
    insecure:
      "Agorwyd y dudalen hon mewn cyfeiriad nad yw'n ddiogel (mae'n dechrau â http://), felly ni ellir rhoi dim ar eich cofnod. Agorwch hi yn https:// yn lle hynny.",
    signedOut: 'Rydych wedi allgofnodi mewn tab arall. Llwythwch y dudalen eto i fynd ymlaen.',
    reload: "Llwytho'r dudalen eto",
  },
})

/** The control in the header. */
export const signedIn = bilingual({
  en: {
    as: 'Signed in as {name}',
    signIn: 'Sign in',
    signOut: 'Sign out',
    desk: 'Your desk',
    stillWaiting:
      'Before you sign out: {n} steps of yours have not been sent. They stay on this device without your name and are sent when the connection is back, whoever uses it then. Everything else of yours is removed from this device.',
    stillWaitingOne:
      'Before you sign out: 1 step of yours has not been sent. It stays on this device without your name and is sent when the connection is back, whoever uses it then. Everything else of yours is removed from this device.',
    signOutAnyway: 'Sign out',
    stay: 'Stay signed in',
    cannot: 'You cannot be signed out while the site cannot be reached.',
    away: 'What the site kept about you has been removed from this device. But the endpoint cannot be reached, so you are still signed in there: try again when the connection is back, or close the browser.',
  },
  cy: {
    as: 'Wedi mewngofnodi fel {name}',
    signIn: 'Mewngofnodi',
    signOut: 'Allgofnodi',
    desk: 'Eich desg',
    stillWaiting:
      "Cyn i chi allgofnodi: mae {n} o'ch camau heb eu hanfon. Maent yn aros ar y ddyfais hon heb eich enw ac yn cael eu hanfon pan ddaw'r cysylltiad yn ôl, pwy bynnag sy'n ei defnyddio bryd hynny. Mae popeth arall o'ch eiddo yn cael ei dynnu oddi ar y ddyfais hon.",
    stillWaitingOne:
      "Cyn i chi allgofnodi: mae 1 o'ch camau heb ei anfon. Mae'n aros ar y ddyfais hon heb eich enw ac yn cael ei anfon pan ddaw'r cysylltiad yn ôl, pwy bynnag sy'n ei defnyddio bryd hynny. Mae popeth arall o'ch eiddo yn cael ei dynnu oddi ar y ddyfais hon.",
    signOutAnyway: 'Allgofnodi',
    stay: 'Aros wedi mewngofnodi',
    cannot: 'Ni ellir eich allgofnodi tra na ellir cyrraedd y safle.',
    away: "Mae'r hyn yr oedd y safle yn ei gadw amdanoch wedi'i dynnu oddi ar y ddyfais hon. Ond ni ellir cyrraedd y system gofnodi, felly rydych yn dal wedi mewngofnodi yno: rhowch gynnig arall arni pan ddaw'r cysylltiad yn ôl, neu caewch y porwr.",
  },
})

/** The page "My learning". */
export const learning = bilingual({
  en: {
    title: 'My learning',
    lede: 'What you have done, what is still waiting to be sent from this device, and your licence to post.',
    needsScript:
      'This page needs JavaScript, because what it shows is yours alone and is not part of the page. The courses themselves can be read without it.',
    loading: 'Asking for your record',
    courses: 'All courses',
    check: 'Check a certificate',
  },
  cy: {
    title: 'Fy nysgu',
    lede: "Beth rydych wedi'i wneud, beth sy'n dal i aros i gael ei anfon o'r ddyfais hon, a'ch trwydded i bostio.",
    needsScript:
      "Mae angen JavaScript ar y dudalen hon, gan mai eich eiddo chi yn unig yw'r hyn y mae'n ei ddangos ac nid yw'n rhan o'r dudalen. Gellir darllen y cyrsiau eu hunain hebddo.",
    loading: 'Yn gofyn am eich cofnod',
    courses: 'Pob cwrs',
    check: 'Gwirio tystysgrif',
  },
})

export const myLearning = bilingual({
  en: {
    signIn: 'Sign in to see your record.',
    awayKept:
      'Your record cannot be reached at the moment. This is how it was when this device last asked.',
    awayNothing: 'Your record cannot be reached at the moment. Try again later.',
    nothingYet: 'You have not started a course yet.',
    yours: 'Your courses',
    course: 'Course',
    status: 'Where you are',
    notStarted: 'Not started',
    inProgress: 'In progress: {n} of {of} done',
    completed: 'Completed on {day}',
    failed: 'Test not passed yet',
    passedNotRead: 'Test passed. {n} of {of} lessons read',
    tests: 'Tests',
    testPassed: 'Test {number}: passed with {percent} per cent on {day}',
    testFailed: 'Test {number}: not passed, {percent} per cent on {day}',
    testOpen: 'Test {number}: not handed in yet',
    licence: 'Your licence to post',
    licenceValid: 'You have a licence to post. It was issued on {issued} and lapses on {lapses}.',
    licenceLapsed: 'Your licence to post lapsed on {lapses}. Take the course again to renew it.',
    noLicence: 'You have not completed "{course}" yet. A licence to post needs it.',
    licenceWithoutCourse:
      'Your licence to post is in the register. You have not completed "{course}" yet.',
    waiting: 'Waiting on this device',
    waitingNone: 'Nothing of yours is waiting to be sent from this device.',
    waitingOne: '1 step in "{course}" is waiting to be sent.',
    waitingMany: '{n} steps in "{course}" are waiting to be sent.',
    waitingRefused: 'A step in "{course}" was not accepted: {reason}',
    unclaimed:
      'Progress in "{course}" was made on this device before anybody signed in. Open the course to say whether it was you.',
    tryNow: 'Try to send now',
    certificate: 'See or print your certificate',
    duties: 'For your role',
    desks: 'Your desk: what needs attention today',
    reports: 'Reports on training',
    feedback: 'What people say of pages',
    pins: 'PINs for kiosks',
    packages: 'Packages for other learning systems',
  },
  cy: {
    signIn: 'Mewngofnodwch i weld eich cofnod.',
    awayKept:
      'Ni ellir cyrraedd eich cofnod ar hyn o bryd. Dyma sut yr oedd pan ofynnodd y ddyfais hon ddiwethaf.',
    awayNothing:
      'Ni ellir cyrraedd eich cofnod ar hyn o bryd. Rhowch gynnig arall arni yn nes ymlaen.',
    nothingYet: 'Nid ydych wedi dechrau cwrs eto.',
    yours: 'Eich cyrsiau',
    course: 'Cwrs',
    status: 'Ble rydych chi',
    notStarted: 'Heb ddechrau',
    inProgress: "Ar y gweill: {n} o {of} wedi'u gwneud",
    completed: "Wedi'i gwblhau ar {day}",
    failed: 'Heb basio’r prawf eto',
    passedNotRead: "Wedi pasio'r prawf. {n} o {of} gwers wedi'u darllen",
    tests: 'Profion',
    testPassed: 'Prawf {number}: wedi pasio gyda {percent} y cant ar {day}',
    testFailed: 'Prawf {number}: heb basio, {percent} y cant ar {day}',
    testOpen: 'Prawf {number}: heb ei gyflwyno eto',
    licence: 'Eich trwydded i bostio',
    licenceValid:
      "Mae gennych drwydded i bostio. Fe'i rhoddwyd ar {issued} ac mae'n dod i ben ar {lapses}.",
    licenceLapsed:
      "Daeth eich trwydded i bostio i ben ar {lapses}. Gwnewch y cwrs eto i'w hadnewyddu.",
    noLicence: 'Nid ydych wedi cwblhau "{course}" eto. Mae ei angen ar gyfer trwydded i bostio.',
    licenceWithoutCourse:
      'Mae eich trwydded i bostio yn y gofrestr. Nid ydych wedi cwblhau "{course}" eto.',
    waiting: 'Yn aros ar y ddyfais hon',
    waitingNone: "Nid oes dim o'ch eiddo yn aros i gael ei anfon o'r ddyfais hon.",
    waitingOne: 'Mae 1 cam yn "{course}" yn aros i gael ei anfon.',
    waitingMany: 'Mae {n} cam yn "{course}" yn aros i gael eu hanfon.',
    waitingRefused: 'Ni dderbyniwyd cam yn "{course}": {reason}',
    unclaimed:
      'Gwnaed cynnydd yn "{course}" ar y ddyfais hon cyn i neb fewngofnodi. Agorwch y cwrs i ddweud ai chi oedd hynny.',
    tryNow: 'Ceisio anfon nawr',
    certificate: 'Gweld neu argraffu eich tystysgrif',
    duties: 'Ar gyfer eich rôl',
    desks: 'Eich desg: yr hyn sydd angen sylw heddiw',
    reports: 'Adroddiadau ar hyfforddiant',
    feedback: 'Beth mae pobl yn ei ddweud am dudalennau',
    pins: 'PINau ar gyfer ciosgau',
    packages: 'Pecynnau ar gyfer systemau dysgu eraill',
  },
})

export type VisitWords = (typeof visiting)['en']
export type SignedInWords = (typeof signedIn)['en']
export type MyLearningWords = (typeof myLearning)['en']
