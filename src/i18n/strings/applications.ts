import type { ApplicationState } from '#model/application.ts'
import { bilingual } from './bilingual.ts'

/** Applying for a licence or an account: the pages of the site, and those that the endpoint renders. */
export const applications = bilingual({
  en: {
    apply: 'Apply',
    applyLede:
      'For a licence to post, or for an official account. Your line manager agrees first, then a role decides and says why.',
    licence: 'Apply for a licence to post',
    licenceCard: 'You post or answer for the council, in your post.',
    account: 'Apply for an account',
    accountCard: 'A new official account, or one that is not in the register yet.',
    licenceLede:
      'A licence lets you post for the council. It belongs to you in your post; whoever follows you needs their own.',
    accountLede:
      'An official account belongs to a post, has a deputy and serves a goal of the council. Most needs are met by an account that exists.',
    before: 'Before you begin',
    beforeLicence:
      'Agree with your line manager what it is for. Pass the course, or begin it: you can apply before you have finished.',
    beforeAccount:
      'Look through the accounts that exist. Agree with your line manager who manages the account, who deputises and how much time it takes.',
    course: 'The course',
    accounts: 'The official accounts',
    levels: 'The levels, and what each asks',
    happens: 'What happens then',
    happensManager: 'Your line manager reads it, and agrees, refuses or returns it to you.',
    happensDecides: (role: string) => `Decided by: ${role}.`,
    happensRegister:
      'What was approved is entered in the register. You see where it stands all the time.',
    privacy:
      'What you write is read by your line manager and by the role that decides. The purpose, the goal and the name of an account are shown in its register.',
    signInFirst: 'Sign in before you begin, so that we know whose application it is.',
    signIn: 'Sign in',
    signInNewTab: 'Sign in (opens in a new tab)',
    signInThenSend:
      'You are not signed in. Sign in, come back to this page and send it again: what you typed is still here.',
    choosePost: 'Choose a post',
    fromRegister: 'Taken from the register of staff',
    typePost: 'Type the job title as it is in the register.',
    send: 'Send the application',
    sending: 'Sending…',
    problem: 'There is a problem',
    error: 'Error',
    service: 'Service',
    manager: 'Line manager’s post',
    noManager:
      'This post reports to nobody in the register: the role that decides hears both sides.',
    known: 'What we know already',
    knownWhy: 'From the registers and your record. You are not asked for it.',
    courseDone: (course: string, day: string) => `${course}: completed on ${day}`,
    courseUntil: (course: string, day: string, until: string) =>
      `${course}: completed on ${day}, valid until ${until}`,
    courseNot: (course: string) => `${course}: not completed yet`,
    courseRow: 'Course',
    guidelinesRow: 'Guidelines acknowledged',
    noGuidelines: 'None yet',
    version: (day: string) => `as changed on ${day}`,
    clause: 'Words that you can use',
    clauseNow: 'The job description says already',

    draftKept: 'What you type is kept on this device until you send it.',
    draftTab: 'What you type is kept in this tab until you sign in and send it.',
    draftNot: 'What you type is not kept on this device, because others use it too.',
    draftFound: 'We found what you had typed before.',
    draftRemove: 'Remove it from this device',
    draftRemoved: 'Removed. Nothing that you type now is kept until you open this page again.',
    away: 'The record cannot be reached. What you typed is still here. Try again in a few minutes, or send it yourself:',
    offline: 'This site has no record of its own, so you send the application yourself.',
    offlineHow:
      'Fill in the form and press the button. You get a file and a message with your answers; send both.',
    ready: 'Your application is ready to be sent',
    readyWhy: (contact: string) =>
      `1. Save the file. 2. Open the message, attach the file, copy your line manager in, and send it to ${contact}. They tell you what was decided.`,
    readyNoContact:
      '1. Save the file. 2. Send it with the message to whoever looks after this site, and copy your line manager in.',
    make: 'Make the file and the message',
    saveFile: 'Save the file',
    openMail: 'Open the message',
    yourText: 'The message',
    mailSubject: (what: string) => `Application: ${what}`,
    noScript: (contact: string) =>
      `This form needs JavaScript to make the file. Without it, copy the questions below into a message, answer each, copy your line manager in, and send it to ${contact}.`,
    noScriptNoContact:
      'This form needs JavaScript to make the file. Without it, copy the questions below into a message, answer each, and send it to your line manager and to whoever looks after this site.',

    yours: 'Your applications',
    yoursLede: 'What you applied for, and where it stands.',
    noneYet: 'You have not applied for anything yet.',
    waitingForYou: 'Waiting for you',
    since: (day: string) => `since ${day}`,
    forPost: 'For the post',
    oneTitle: (what: string) => `Application: ${what}`,
    standing: 'Where it stands',
    withManager: (post: string, day: string) =>
      `It is with the line manager, since ${day}: ${post}.`,
    withRole: (role: string, posts: string, day: string) =>
      `It is with the ${role}, since ${day}: ${posts}.`,
    withYou: (day: string) =>
      `It was returned on ${day}, to be changed. Read the reason, change the answers and send it again.`,
    withRegister: (day: string) =>
      `It was approved on ${day}. It is being entered in the register.`,
    over: (day: string) => `Nothing more happens with it. It ended on ${day}.`,
    inRegister: (day: string) => `It is in the register, since ${day}.`,
    steps: 'Every step so far',
    byLink:
      'By the link that was passed on: the registers do not say who holds this post, so ask if you doubt it.',
    reason: (text: string) => `Reason: ${text}`,
    answers: 'The answers',
    applicant: 'Applicant',
    change: 'Change the answers',
    changeTitle: 'Change your application',
    passOn: 'Pass it on to your line manager',
    passOnWhy:
      'The registers do not say who your line manager is, so no letter was sent. Send them this link. They sign in, and agree or not. It is of no use to yourself.',
    passOnLink: 'Link for the line manager',
    mailed: 'Your line manager gets a letter with a link.',
    decide: 'Your decision',
    decideManager: 'You are asked as the line manager.',
    decideRole: (role: string) => `You are asked as ${role}.`,
    reasonLabel: 'Reason',
    reasonHint: 'The applicant reads it. Needed if you refuse or return it.',
    save: 'Save the decision',
    withdraw: 'Withdraw the application',
    withdrawWhy: 'If you do not need it any more. What was decided so far stays on record.',
    chooseDecision: 'Choose what you decide',
    giveReason: 'Say why: the applicant reads it',
    reasonLong: 'Use fewer words: 1500 characters at most',
    stale: 'Somebody has decided meanwhile. Here is what stands now; nothing of yours was saved.',
    impossible: 'This step cannot be taken now. Here is what stands.',
    courseWarning:
      'The course for the licence is not completed yet. You can approve it all the same: the register is checked against the record.',
    toLevels: 'What you need for the next level',
  },
  cy: {
    apply: 'Gwneud cais',
    applyLede:
      'Am drwydded i bostio, neu am gyfrif swyddogol. Mae eich rheolwr llinell yn cytuno yn gyntaf, yna mae rôl yn penderfynu ac yn dweud pam.',
    licence: 'Gwneud cais am drwydded i bostio',
    licenceCard: 'Rydych yn postio neu’n ateb ar ran y cyngor, yn eich swydd.',
    account: 'Gwneud cais am gyfrif',
    accountCard: 'Cyfrif swyddogol newydd, neu un nad yw yn y gofrestr eto.',
    licenceLede:
      'Mae trwydded yn gadael i chi bostio ar ran y cyngor. Chi yn eich swydd sy’n ei dal; mae angen ei thrwydded ei hun ar bwy bynnag sy’n eich dilyn.',
    accountLede:
      'Mae cyfrif swyddogol yn perthyn i swydd, mae ganddo ddirprwy ac mae’n gwasanaethu nod gan y cyngor. Mae cyfrif sy’n bodoli yn diwallu’r rhan fwyaf o anghenion.',
    before: 'Cyn i chi ddechrau',
    beforeLicence:
      'Cytunwch gyda’ch rheolwr llinell beth yw’r diben. Pasiwch y cwrs, neu dechreuwch ef: cewch wneud cais cyn gorffen.',
    beforeAccount:
      'Edrychwch drwy’r cyfrifon sy’n bodoli. Cytunwch gyda’ch rheolwr llinell pwy sy’n rheoli’r cyfrif, pwy sy’n dirprwyo a faint o amser y mae’n ei gymryd.',
    course: 'Y cwrs',
    accounts: 'Y cyfrifon swyddogol',
    levels: 'Y lefelau, a’r hyn y mae pob un yn ei ofyn',
    happens: 'Beth sy’n digwydd wedyn',
    happensManager:
      'Mae eich rheolwr llinell yn ei ddarllen, ac yn cytuno, yn ei wrthod neu’n ei ddychwelyd atoch.',
    happensDecides: (role: string) => `Penderfynir gan: ${role}.`,
    happensRegister:
      'Mae’r hyn a gymeradwywyd yn cael ei gofnodi yn y gofrestr. Gallwch weld ble mae’n sefyll drwy’r amser.',
    privacy:
      'Eich rheolwr llinell a’r rôl sy’n penderfynu sy’n darllen yr hyn a ysgrifennwch. Dangosir diben, nod ac enw cyfrif yn ei gofrestr.',
    signInFirst: 'Mewngofnodwch cyn dechrau, fel y gwyddom gais pwy ydyw.',
    signIn: 'Mewngofnodi',
    signInNewTab: 'Mewngofnodi (yn agor mewn tab newydd)',
    signInThenSend:
      'Nid ydych wedi mewngofnodi. Mewngofnodwch, dewch yn ôl i’r dudalen hon a’i anfon eto: mae’r hyn a deipioch yma o hyd.',
    choosePost: 'Dewiswch swydd',
    fromRegister: 'O’r gofrestr staff',
    typePost: 'Teipiwch deitl y swydd fel y mae yn y gofrestr.',
    send: 'Anfon y cais',
    sending: 'Yn anfon…',
    problem: 'Mae problem',
    error: 'Gwall',
    service: 'Gwasanaeth',
    manager: 'Swydd y rheolwr llinell',
    noManager:
      'Nid yw’r swydd hon yn atebol i neb yn y gofrestr: mae’r rôl sy’n penderfynu yn clywed y ddwy ochr.',
    known: 'Yr hyn a wyddom eisoes',
    knownWhy: 'O’r cofrestrau a’ch cofnod. Ni ofynnir i chi amdano.',
    courseDone: (course: string, day: string) => `${course}: cwblhawyd ar ${day}`,
    courseUntil: (course: string, day: string, until: string) =>
      `${course}: cwblhawyd ar ${day}, yn ddilys hyd ${until}`,
    courseNot: (course: string) => `${course}: heb ei gwblhau eto`,
    courseRow: 'Cwrs',
    guidelinesRow: 'Canllawiau a gydnabuwyd',
    noGuidelines: 'Dim eto',
    version: (day: string) => `fel y’i newidiwyd ar ${day}`,
    clause: 'Geiriau y gallwch eu defnyddio',
    clauseNow: 'Mae’r swydd-ddisgrifiad yn dweud eisoes',

    draftKept: 'Cedwir yr hyn a deipiwch ar y ddyfais hon nes i chi ei anfon.',
    draftTab: 'Cedwir yr hyn a deipiwch yn y tab hwn nes i chi fewngofnodi a’i anfon.',
    draftNot: 'Ni chedwir yr hyn a deipiwch ar y ddyfais hon, am fod eraill yn ei defnyddio hefyd.',
    draftFound: 'Daethom o hyd i’r hyn yr oeddech wedi’i deipio o’r blaen.',
    draftRemove: 'Ei dynnu oddi ar y ddyfais hon',
    draftRemoved:
      'Wedi’i dynnu. Ni chedwir dim a deipiwch yn awr nes i chi agor y dudalen hon eto.',
    away: 'Ni ellir cyrraedd y cofnod. Mae’r hyn a deipioch yma o hyd. Rhowch gynnig arall arni ymhen ychydig funudau, neu anfonwch ef eich hun:',
    offline: 'Nid oes gan y safle hwn gofnod ei hun, felly chi sy’n anfon y cais.',
    offlineHow:
      'Llenwch y ffurflen a phwyswch y botwm. Cewch ffeil a neges gyda’ch atebion; anfonwch y ddwy.',
    ready: 'Mae eich cais yn barod i’w anfon',
    readyWhy: (contact: string) =>
      `1. Cadwch y ffeil. 2. Agorwch y neges, atodwch y ffeil, copïwch eich rheolwr llinell i mewn, a’i hanfon at ${contact}. Byddant yn dweud wrthych beth a benderfynwyd.`,
    readyNoContact:
      '1. Cadwch y ffeil. 2. Anfonwch hi gyda’r neges at bwy bynnag sy’n gofalu am y safle hwn, a chopïwch eich rheolwr llinell i mewn.',
    make: 'Gwneud y ffeil a’r neges',
    saveFile: 'Cadw’r ffeil',
    openMail: 'Agor y neges',
    yourText: 'Y neges',
    mailSubject: (what: string) => `Cais: ${what}`,
    noScript: (contact: string) =>
      `Mae angen JavaScript ar y ffurflen hon i wneud y ffeil. Hebddo, copïwch y cwestiynau isod i neges, atebwch bob un, copïwch eich rheolwr llinell i mewn, a’i hanfon at ${contact}.`,
    noScriptNoContact:
      'Mae angen JavaScript ar y ffurflen hon i wneud y ffeil. Hebddo, copïwch y cwestiynau isod i neges, atebwch bob un, a’i hanfon at eich rheolwr llinell ac at bwy bynnag sy’n gofalu am y safle hwn.',

    yours: 'Eich ceisiadau',
    yoursLede: 'Yr hyn y gwnaethoch gais amdano, a ble mae’n sefyll.',
    noneYet: 'Nid ydych wedi gwneud cais am ddim eto.',
    waitingForYou: 'Yn aros amdanoch',
    since: (day: string) => `ers ${day}`,
    forPost: 'Ar gyfer y swydd',
    oneTitle: (what: string) => `Cais: ${what}`,
    standing: 'Ble mae’n sefyll',
    withManager: (post: string, day: string) => `Mae gyda’r rheolwr llinell, ers ${day}: ${post}.`,
    withRole: (role: string, posts: string, day: string) =>
      `Mae gyda’r rôl hon (${role}), ers ${day}: ${posts}.`,
    withYou: (day: string) =>
      `Fe’i dychwelwyd ar ${day}, i’w newid. Darllenwch y rheswm, newidiwch yr atebion a’i anfon eto.`,
    withRegister: (day: string) =>
      `Fe’i cymeradwywyd ar ${day}. Mae’n cael ei gofnodi yn y gofrestr.`,
    over: (day: string) => `Nid oes dim mwy yn digwydd gydag ef. Daeth i ben ar ${day}.`,
    inRegister: (day: string) => `Mae yn y gofrestr, ers ${day}.`,
    steps: 'Pob cam hyd yma',
    byLink:
      'Drwy’r ddolen a drosglwyddwyd: nid yw’r cofrestrau’n dweud pwy sydd yn y swydd hon, felly gofynnwch os ydych yn amau.',
    reason: (text: string) => `Rheswm: ${text}`,
    answers: 'Yr atebion',
    applicant: 'Ymgeisydd',
    change: 'Newid yr atebion',
    changeTitle: 'Newid eich cais',
    passOn: 'Ei drosglwyddo i’ch rheolwr llinell',
    passOnWhy:
      'Nid yw’r cofrestrau’n dweud pwy yw eich rheolwr llinell, felly nid anfonwyd llythyr. Anfonwch y ddolen hon atynt. Maent yn mewngofnodi, ac yn cytuno neu beidio. Nid yw o ddefnydd i chi eich hun.',
    passOnLink: 'Dolen i’r rheolwr llinell',
    mailed: 'Bydd eich rheolwr llinell yn cael llythyr gyda dolen.',
    decide: 'Eich penderfyniad',
    decideManager: 'Gofynnir i chi fel y rheolwr llinell.',
    decideRole: (role: string) => `Gofynnir i chi fel: ${role}.`,
    reasonLabel: 'Rheswm',
    reasonHint:
      'Bydd yr ymgeisydd yn ei ddarllen. Mae ei angen os ydych yn gwrthod y cais neu’n ei ddychwelyd.',
    save: 'Cadw’r penderfyniad',
    withdraw: 'Tynnu’r cais yn ôl',
    withdrawWhy:
      'Os nad oes ei angen arnoch mwyach. Mae’r hyn a benderfynwyd hyd yma yn aros ar gofnod.',
    chooseDecision: 'Dewiswch beth rydych yn ei benderfynu',
    giveReason: 'Dywedwch pam: bydd yr ymgeisydd yn ei ddarllen',
    reasonLong: 'Defnyddiwch lai o eiriau: 1500 nod ar y mwyaf',
    stale:
      'Mae rhywun wedi penderfynu yn y cyfamser. Dyma sy’n sefyll yn awr; ni chadwyd dim o’ch eiddo chi.',
    impossible: 'Ni ellir cymryd y cam hwn yn awr. Dyma sy’n sefyll.',
    courseWarning:
      'Nid yw’r cwrs ar gyfer y drwydded wedi’i gwblhau eto. Cewch ei gymeradwyo yr un fath: caiff y gofrestr ei gwirio yn erbyn y cofnod.',
    toLevels: 'Beth sydd ei angen arnoch ar gyfer y lefel nesaf',
  },
})

/** How an application stands. */
export const applicationStateNames = bilingual<Record<ApplicationState, string>>({
  en: {
    draft: 'Not sent yet',
    submitted: 'With the line manager',
    'manager-agreed': 'With the role that decides',
    returned: 'Returned, to be changed',
    approved: 'Approved',
    active: 'In the register',
    'due-for-renewal': 'Due for renewal',
    lapsed: 'Lapsed',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    'left-post': 'Left the post',
  },
  cy: {
    draft: 'Heb ei anfon eto',
    submitted: 'Gyda’r rheolwr llinell',
    'manager-agreed': 'Gyda’r rôl sy’n penderfynu',
    returned: 'Dychwelwyd, i’w newid',
    approved: 'Cymeradwywyd',
    active: 'Yn y gofrestr',
    'due-for-renewal': 'I’w hadnewyddu',
    lapsed: 'Wedi dod i ben',
    refused: 'Gwrthodwyd',
    withdrawn: 'Tynnwyd yn ôl',
    'left-post': 'Wedi gadael y swydd',
  },
})

/** A step that was taken, and the same as a choice. */
export const applicationSteps = bilingual<Record<ApplicationState, string>>({
  en: {
    draft: 'Begun',
    submitted: 'Sent',
    'manager-agreed': 'The line manager agreed',
    returned: 'Returned, to be changed',
    approved: 'Approved',
    active: 'Entered in the register',
    'due-for-renewal': 'Due for renewal',
    lapsed: 'Lapsed',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    'left-post': 'Left the post',
  },
  cy: {
    draft: 'Dechreuwyd',
    submitted: 'Anfonwyd',
    'manager-agreed': 'Cytunodd y rheolwr llinell',
    returned: 'Dychwelwyd, i’w newid',
    approved: 'Cymeradwywyd',
    active: 'Cofnodwyd yn y gofrestr',
    'due-for-renewal': 'I’w hadnewyddu',
    lapsed: 'Daeth i ben',
    refused: 'Gwrthodwyd',
    withdrawn: 'Tynnwyd yn ôl',
    'left-post': 'Gadawodd y swydd',
  },
})

/** What one can decide. */
export const decisionWords = bilingual({
  en: {
    'manager-agreed': 'I agree',
    approved: 'Approve',
    returned: 'Return it, to be changed',
    refused: 'Refuse',
  },
  cy: {
    'manager-agreed': 'Rwy’n cytuno',
    approved: 'Cymeradwyo',
    returned: 'Ei ddychwelyd, i’w newid',
    refused: 'Gwrthod',
  },
})
