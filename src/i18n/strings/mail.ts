import { bilingual } from './bilingual.ts'

/** What is said in mail. A function's arguments are words of the council's own, days in full, and addresses. */
export const mail = bilingual({
  en: {
    greeting: (name: string) => `Dear ${name}`,
    greetingNobody: 'Hello',
    why: (site: string) =>
      `You get this because of your record or your role on ${site}. It was sent by a program.`,

    inductionSubject: (due: string) => `Finish your induction by ${due}`,
    inductionSays: (due: string) =>
      `You have not finished your induction yet. It is due by ${due}. Your place is kept: you can go on where you left off.`,
    inductionLink: 'Go on with your induction',

    expiringSubject: (course: string, until: string) => `${course}: lapses on ${until}`,
    expiringSays: (course: string, until: string) =>
      `Your "${course}" lapses on ${until}. To renew it, take its test again before then. If you have no need of it any more, you do not have to do anything.`,
    expiringLink: 'Renew it',

    lapsedSubject: (course: string) => `${course}: has lapsed`,
    lapsedSays: (course: string, until: string) =>
      `Your "${course}" lapsed on ${until}. Do not post for the council until you have renewed it. You can renew it at any time by taking its test again.`,
    lapsedLink: 'Renew it',

    reviewSubject: (title: string) => `To be reviewed: ${title}`,
    reviewSays: (title: string, due: string) =>
      `"${title}" was to be reviewed by ${due}. Its owner should read it through, change what is no longer right, and set the day of the review.`,
    reviewLink: 'Read it',

    feedbackSubject: (title: string) => `Somebody says of a page: ${title}`,
    feedbackSays: (title: string) =>
      `Somebody says that something is wrong or missing on the page "${title}". What they say is on the list of what people say of pages, and whether they want an answer.`,
    feedbackOwner: (owner: string) => `The page is kept up to date by: ${owner}.`,
    feedbackLink: 'Read what they say',

    approvedSubject: (what: string) => `Approved: ${what}`,
    approvedSays: (what: string) => `Your application has been approved: ${what}.`,
    refusedSubject: (what: string) => `Not approved: ${what}`,
    refusedSays: (what: string) => `Your application has not been approved: ${what}.`,
    agreedSubject: (what: string) => `Your line manager agreed: ${what}`,
    agreedSays: (what: string) =>
      `Your line manager has agreed to your application: ${what}. It is now with the role that decides.`,
    returnedSubject: (what: string) => `To be changed: ${what}`,
    returnedSays: (what: string) =>
      `Your application has been returned to you, to be changed: ${what}. Change the answers and send it again.`,
    toAgreeSubject: (what: string) => `For you to agree: ${what}`,
    toAgreeSays: (what: string) =>
      `Somebody who reports to you has applied: ${what}. Read it, and agree, refuse or return it.`,
    toAgreeHow: 'The link is for you. You are asked to sign in.',
    toDecideSubject: (what: string) => `For you to decide: ${what}`,
    toDecideSays: (what: string) =>
      `An application waits for your decision: ${what}. The line manager has had their say.`,
    readIt: 'Read the application',
    reason: (reason: string) => `The reason: ${reason}`,
    applicationLink: 'See your application',

    testSubject: (site: string) => `A test from ${site}`,
    testSays: 'Mail from this site arrives. There is nothing to do.',
  },
  cy: {
    greeting: (name: string) => `Annwyl ${name}`,
    greetingNobody: 'Helo',
    why: (site: string) =>
      `Rydych yn cael hwn oherwydd eich cofnod neu eich rôl ar ${site}. Rhaglen a'i hanfonodd.`,

    inductionSubject: (due: string) => `Gorffennwch eich cyfnod cynefino erbyn ${due}`,
    inductionSays: (due: string) =>
      `Nid ydych wedi gorffen eich cyfnod cynefino eto. Dylech ei orffen erbyn ${due}. Mae eich lle wedi'i gadw: gallwch fynd ymlaen o ble y gwnaethoch adael.`,
    inductionLink: "Mynd ymlaen â'ch cyfnod cynefino",

    expiringSubject: (course: string, until: string) => `${course}: yn dod i ben ar ${until}`,
    expiringSays: (course: string, until: string) =>
      `Mae eich "${course}" yn dod i ben ar ${until}. I'w hadnewyddu, cymerwch y prawf eto cyn hynny. Os nad oes ei hangen arnoch mwyach, nid oes rhaid i chi wneud dim.`,
    expiringLink: 'Ei hadnewyddu',

    lapsedSubject: (course: string) => `${course}: wedi dod i ben`,
    lapsedSays: (course: string, until: string) =>
      `Daeth eich "${course}" i ben ar ${until}. Peidiwch â phostio ar ran y cyngor nes i chi ei hadnewyddu. Gallwch ei hadnewyddu unrhyw bryd drwy gymryd y prawf eto.`,
    lapsedLink: 'Ei hadnewyddu',

    reviewSubject: (title: string) => `I'w adolygu: ${title}`,
    reviewSays: (title: string, due: string) =>
      `Roedd "${title}" i'w adolygu erbyn ${due}. Dylai ei berchennog ei ddarllen drwodd, newid yr hyn nad yw'n gywir mwyach, a nodi diwrnod yr adolygiad.`,
    reviewLink: 'Ei ddarllen',

    feedbackSubject: (title: string) => `Dywed rhywun am dudalen: ${title}`,
    feedbackSays: (title: string) =>
      `Mae rhywun yn dweud bod rhywbeth yn anghywir neu ar goll ar y dudalen "${title}". Mae’r hyn a ddywedant ar y rhestr o’r hyn y mae pobl yn ei ddweud am dudalennau, ynghyd ag a ydynt am gael ateb.`,
    feedbackOwner: (owner: string) => `Mae’r dudalen yn cael ei diweddaru gan: ${owner}.`,
    feedbackLink: 'Darllenwch yr hyn a ddywedant',

    approvedSubject: (what: string) => `Cymeradwywyd: ${what}`,
    approvedSays: (what: string) => `Mae eich cais wedi'i gymeradwyo: ${what}.`,
    refusedSubject: (what: string) => `Heb ei gymeradwyo: ${what}`,
    refusedSays: (what: string) => `Nid yw eich cais wedi'i gymeradwyo: ${what}.`,
    agreedSubject: (what: string) => `Cytunodd eich rheolwr llinell: ${what}`,
    agreedSays: (what: string) =>
      `Mae eich rheolwr llinell wedi cytuno i’ch cais: ${what}. Mae bellach gyda’r rôl sy’n penderfynu.`,
    returnedSubject: (what: string) => `I’w newid: ${what}`,
    returnedSays: (what: string) =>
      `Mae eich cais wedi’i ddychwelyd atoch, i’w newid: ${what}. Newidiwch yr atebion a’i anfon eto.`,
    toAgreeSubject: (what: string) => `I chi gytuno: ${what}`,
    toAgreeSays: (what: string) =>
      `Mae rhywun sy’n atebol i chi wedi gwneud cais: ${what}. Darllenwch ef, a chytunwch, gwrthodwch neu dychwelwch ef.`,
    toAgreeHow: 'I chi y mae’r ddolen. Gofynnir i chi fewngofnodi.',
    toDecideSubject: (what: string) => `I chi benderfynu: ${what}`,
    toDecideSays: (what: string) =>
      `Mae cais yn aros am eich penderfyniad: ${what}. Mae’r rheolwr llinell wedi cael dweud ei farn.`,
    readIt: 'Darllen y cais',
    reason: (reason: string) => `Y rheswm: ${reason}`,
    applicationLink: 'Gweld eich cais',

    testSubject: (site: string) => `Prawf gan ${site}`,
    testSays: "Mae post o'r safle hwn yn cyrraedd. Nid oes dim i'w wneud.",
  },
})
