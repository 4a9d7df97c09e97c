import { bilingual } from './bilingual.ts'

/** The pages that the endpoint renders itself. */
export const endpoint = bilingual({
  en: {
    signIn: 'Sign in',
    error: 'Error',
    problem: 'There is a problem',
    tryOut:
      'This copy of the site runs on your own computer, so no password is needed. Choose whom to sign in as.',
    /** Follows "Sign in", for who cannot see whose card it is. */
    as: (name: string) => `as ${name}`,
    roles: (roles: string) => `Roles: ${roles}`,
    signedInAs: (name: string) => `You are signed in as ${name}.`,
    signOut: 'Sign out',
    unknownPerson: 'Choose one of the people on this page',
    noWay: 'You cannot sign in here yet',
    noWayWhy:
      'Nobody has set up how people sign in to this site. You can read everything, but no course will be recorded.',
    goBack: 'Go back to the site',
    tryAgain: 'Try to sign in again',
    withAccount: 'Sign in with your council account',
    signInFirst: 'Sign in first',
    signInFirstWhy: 'You need to sign in to see this page.',
    notYourRole: 'You cannot see this page',
    notYourRoleWhy:
      'It is for people with another role. If you need it for your work, ask whoever looks after this site.',
    tellThem: (ref: string) =>
      `If it happens again, tell your IT service desk. The reference is ${ref}.`,
    providerAway: 'You cannot sign in at the moment',
    providerAwayWhy:
      'The service that checks your council account does not answer. What you have done is safe on this device. Try again in a few minutes.',
    providerClock: 'You cannot sign in: a clock is wrong',
    providerClockWhy:
      'The clocks of this site and of the service that checks your council account do not agree. IT must set them right.',
    providerRefused: 'You could not be signed in',
    providerRefusedWhy:
      'The service that checks your council account gave an answer that this site does not accept.',
    providerCancelled: 'You are not signed in',
    providerCancelledWhy:
      'Signing in was stopped, or your account may not use this site. Nothing was changed.',
    providerExpired: 'Start signing in again',
    providerExpiredWhy:
      'It took too long, or this browser did not begin it. For your safety, start again.',
    signedOut: 'You have signed out',
    signedOutWhy: 'Nothing of yours is left on this site in this browser.',
    signOutThere: 'Sign out of your council account too',
    stillSignedIn:
      'Your computer signs you in to this site by itself. To stop, sign out of the computer.',
    champion: 'customer service champion',
    coordinator: 'account coordinator',
    technician: 'technical support specialist',
    administrator: 'administrator',
  },
  cy: {
    signIn: 'Mewngofnodi',
    error: 'Gwall',
    problem: 'Mae problem',
    tryOut:
      "Mae'r copi hwn o'r safle yn rhedeg ar eich cyfrifiadur eich hun, felly nid oes angen cyfrinair. Dewiswch fel pwy yr hoffech fewngofnodi.",
    as: (name: string) => `fel ${name}`,
    roles: (roles: string) => `Rolau: ${roles}`,
    signedInAs: (name: string) => `Rydych wedi mewngofnodi fel ${name}.`,
    signOut: 'Allgofnodi',
    unknownPerson: "Dewiswch un o'r bobl ar y dudalen hon",
    noWay: 'Ni allwch fewngofnodi yma eto',
    noWayWhy:
      'Nid oes neb wedi trefnu sut i fewngofnodi i’r safle hwn. Gallwch ddarllen popeth, ond ni fydd unrhyw gwrs yn cael ei gofnodi.',
    goBack: "Yn ôl i'r safle",
    tryAgain: 'Ceisiwch fewngofnodi eto',
    withAccount: "Mewngofnodi gyda'ch cyfrif cyngor",
    signInFirst: 'Mewngofnodwch yn gyntaf',
    signInFirstWhy: 'Mae angen i chi fewngofnodi i weld y dudalen hon.',
    notYourRole: 'Ni allwch weld y dudalen hon',
    notYourRoleWhy:
      "Mae ar gyfer pobl â rôl arall. Os oes ei hangen arnoch ar gyfer eich gwaith, gofynnwch i bwy bynnag sy'n gofalu am y safle hwn.",
    tellThem: (ref: string) =>
      `Os bydd yn digwydd eto, dywedwch wrth eich desg gwasanaeth TG. Y cyfeirnod yw ${ref}.`,
    providerAway: 'Ni allwch fewngofnodi ar hyn o bryd',
    providerAwayWhy:
      "Nid yw'r gwasanaeth sy'n gwirio eich cyfrif cyngor yn ateb. Mae'r hyn rydych wedi'i wneud yn ddiogel ar y ddyfais hon. Rhowch gynnig arall arni ymhen ychydig funudau.",
    providerClock: 'Ni allwch fewngofnodi: mae cloc yn anghywir',
    providerClockWhy:
      "Nid yw clociau'r safle hwn a'r gwasanaeth sy'n gwirio eich cyfrif cyngor yn cytuno. Rhaid i TG eu cywiro.",
    providerRefused: 'Nid oedd modd eich mewngofnodi',
    providerRefusedWhy:
      "Rhoddodd y gwasanaeth sy'n gwirio eich cyfrif cyngor ateb nad yw'r safle hwn yn ei dderbyn.",
    providerCancelled: 'Nid ydych wedi mewngofnodi',
    providerCancelledWhy:
      "Cafodd y mewngofnodi ei atal, neu ni chaiff eich cyfrif ddefnyddio'r safle hwn. Ni newidiwyd dim.",
    providerExpired: 'Dechreuwch fewngofnodi eto',
    providerExpiredWhy:
      "Cymerodd ormod o amser, neu nid y porwr hwn a'i dechreuodd. Er eich diogelwch, dechreuwch eto.",
    signedOut: 'Rydych wedi allgofnodi',
    signedOutWhy: 'Nid oes dim o’ch eiddo ar ôl ar y safle hwn yn y porwr hwn.',
    signOutThere: "Allgofnodi o'ch cyfrif cyngor hefyd",
    stillSignedIn:
      "Mae eich cyfrifiadur yn eich mewngofnodi i'r safle hwn ohono'i hun. I roi'r gorau iddi, allgofnodwch o'r cyfrifiadur.",
    champion: 'hyrwyddwr gwasanaeth cwsmeriaid',
    coordinator: 'cydlynydd cyfrifon',
    technician: 'arbenigwr cymorth technegol',
    administrator: 'gweinyddwr',
  },
})
