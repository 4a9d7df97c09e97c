import { bilingual } from './bilingual.ts'

const accountsIn = (number: number) => (number === 1 ? '1 account' : `${number} accounts`)
const servicesIn = (number: number) => (number === 1 ? '1 service' : `${number} services`)

/** What is the matter, and what is to be done: the sentences on the roles' desks. Days, job titles and lists come as words. */
export const deskMatters = bilingual({
  en: {
    reviewOverdue: (day: string, owner: string) =>
      `Its review was due on ${day}. The owner, ${owner}, reads it through, puts right what is wrong and enters the day.`,
    reviewDue: (day: string, owner: string) =>
      `Its review is due on ${day}. Ask the owner, ${owner}, to read it through by then.`,
    ownerVacant: (owner: string) =>
      `Nobody keeps it up to date: the post that owns it, ${owner}, is vacant. Name another owner.`,

    forLicence: (post: string) => `Application for a licence: ${post}`,
    forAccount: (post: string) => `Application for an account: ${post}`,
    lineManager: 'line manager',
    toDecide: (goal: string, manager: string) =>
      `The ${manager} agrees, and somebody waits. Approve, return or refuse it, with a reason. The goal: ${goal}`,
    atManager: (_goal: string, manager: string) =>
      `It waits for the ${manager}. After two weeks, ask whether they have seen it.`,
    withApplicant: (_goal: string, _manager: string) =>
      'It was returned, and the applicant has not sent it again. Offer help, or agree that it is withdrawn.',
    toEnter: (_goal: string, _manager: string) =>
      'It is approved, and no entry of the register names it. Enter what was approved.',

    licences: 'Licences to post',
    licenceOf: (post: string, id: string) => `${post} (${id})`,
    licenceLapsed: (day: string) =>
      `The licence lapsed on ${day}, so its holder may not post. They take the course again, or it is entered as withdrawn.`,
    licenceDue: (day: string) =>
      `The licence lapses on ${day}. Ask its holder to take the course again by then.`,
    licenceSuspended: (_day: string) =>
      'The licence is suspended. Agree with the line manager whether it is given back or withdrawn.',
    leftPost: (_day: string) =>
      'The holder has left the post that the licence is for. Enter it as withdrawn, and see who takes over their accounts.',
    noPass:
      'The record has no pass of a course for a licence. Ask the holder to take it, or export the record anew.',
    noLicenceIn: (number: number, services: string) =>
      `Nobody holds one in ${servicesIn(number)}: ${services}. Offer the course there.`,

    addCourse: 'Name the course that people at this level take, or begin one.',
    translateCourse: 'Have its lessons and its test translated.',

    electionComes: (from: string, until: string, number: number) =>
      `From ${from} until the end of ${until} the rules before an election hold for ${accountsIn(number)}. Tell their owners now, and have planned posts and campaigns looked through.`,
    electionHolds: (_from: string, until: string, number: number) =>
      `The rules hold until the end of ${until} for ${accountsIn(number)}. Look through what they post, and see that nothing planned goes out by itself.`,
    stillHeld: 'It is held back before an election, and no election is on. Set it in use again.',

    roleVacant: (role: string) =>
      `The post has the role “${role}” and is vacant. Give its part of the role to another post until it is filled.`,
    roleUnfilled: (role: string) =>
      `Nobody has the role “${role}”: every post that has it is vacant. Name another post.`,
    roleDeputyVacant: (role: string) =>
      `The post deputises for the role “${role}” and is vacant. Name another deputy.`,
    referredToNobody: (post: string) =>
      `Messages of this kind are passed on to the ${post}, and that post is vacant. Say who takes them on until it is filled.`,

    reviewSheet: 'Review of posts and replies',
    sheetDue: (posts: number, day: string) =>
      `The last sheet ends on ${day}, and ${posts === 1 ? '1 post has' : `${posts} posts have`} been published since. Write the next sheet and go through it.`,
    noSheet: (posts: number) =>
      `No sheet has been written yet, and ${posts === 1 ? '1 post was' : `${posts} posts were`} published in the last month. Write a sheet and go through it.`,

    feeds: 'Copies of what accounts say',
    feedFailing: (why: string) =>
      `Its posts cannot be fetched: ${why} Ask its source again once that is mended.`,
    feedHeld:
      'An answer of its source is held back, since it would have emptied or replaced the account here. Look at it, then release it or mend the source.',
    noSource:
      'Nothing of it is here, and it has no source that can be asked. Import its archive, write its posts by hand, or add a “feed”.',
    notAsked: (number: number) =>
      `${number === 1 ? '1 account has' : `${number} accounts have`} not been asked for posts for more than two days. See whether the scheduled refresh still runs.`,
    quiet: (day: string) =>
      `It has said nothing since ${day}. Ask its owner whether somebody has time for it.`,
    undescribed: (without: number, of: number) =>
      `${without} of its ${of} pictures and films ${without === 1 ? 'has' : 'have'} no description, so some residents cannot tell what ${without === 1 ? 'it shows' : 'they show'}. Show the owner how to write one.`,

    unsupported: (day: string, owner: string) =>
      `There have been no security updates since ${day}. The ${owner} replaces it, or takes it off the network.`,
    supportEnds: (day: string, owner: string) =>
      `There are no security updates after ${day}. The ${owner} plans what replaces it.`,
    checkSupport: (day: string) =>
      `Nobody has looked since ${day} whether the end of support is still right. Look, and enter the day.`,

    notOpened: 'It was approved and has not been opened. Ask its owner whether it is still needed.',
    headcount: 'Numbers of staff',
    countMissing: (number: number, month: string) =>
      `${number === 1 ? '1 service has' : `${number} services have`} no number for ${month}. Ask Human Resources for it: shares of licensed staff go by the last one meanwhile.`,

    meeting: (day: string, time: string) =>
      `It meets on ${day} at ${time}. See that the agenda is out and that everybody can get there or join in.`,
    minutes: 'It is over, and its minutes are not there. Put them where colleagues can read them.',
    noMeeting: (level: string) =>
      `No meeting of this community (${level}) is planned. Agree on a day, and enter it.`,

    signInAbout: 'Signing in',
    signInNeeds:
      'Nobody can sign in but those named for trying the site out on this machine. Set up a proxy, OpenID Connect or PINs before staff use it (“endpoint.identity”).',
    addressAbout: 'Address of the site',
    addressNeeds:
      'The settings do not say where the site will live, so feeds, mail and calendars cannot link to it (“address”).',
    mailAbout: 'Mail to staff',
    mailNeeds:
      'No mail is sent, so nobody is reminded of a licence that lapses or a review that is due (“endpoint.mail”).',
    warned: (number: number, file: string) =>
      `The check of the content warns ${number === 1 ? 'once' : `${number} times`}, first in ${file}. The command lists all, with what to do.`,
  },
  cy: {
    reviewOverdue: (day: string, owner: string) =>
      `Roedd i'w adolygu erbyn ${day}. Mae'r perchennog, ${owner}, yn ei ddarllen trwyddo, yn cywiro'r hyn sydd o'i le ac yn cofnodi'r diwrnod.`,
    reviewDue: (day: string, owner: string) =>
      `Mae i'w adolygu erbyn ${day}. Gofynnwch i'r perchennog, ${owner}, ei ddarllen trwyddo erbyn hynny.`,
    ownerVacant: (owner: string) =>
      `Nid oes neb yn ei gadw'n gyfredol: mae'r swydd sy'n berchen arno, ${owner}, yn wag. Enwch berchennog arall.`,

    forLicence: (post: string) => `Cais am drwydded: ${post}`,
    forAccount: (post: string) => `Cais am gyfrif: ${post}`,
    lineManager: 'rheolwr llinell',
    toDecide: (goal: string, manager: string) =>
      `Mae'r swydd sy'n rheoli, ${manager}, yn cytuno, ac mae rhywun yn aros. Cymeradwywch, dychwelwch neu gwrthodwch ef, gan roi rheswm. Y nod: ${goal}`,
    atManager: (_goal: string, manager: string) =>
      `Mae'n aros am ateb gan y swydd sy'n rheoli: ${manager}. Ar ôl pythefnos, gofynnwch a yw wedi'i weld.`,
    withApplicant: (_goal: string, _manager: string) =>
      "Cafodd ei ddychwelyd, ac nid yw'r ymgeisydd wedi'i anfon eto. Cynigiwch help, neu cytunwch ei fod yn cael ei dynnu'n ôl.",
    toEnter: (_goal: string, _manager: string) =>
      "Mae wedi'i gymeradwyo, ac nid oes cofnod yn y gofrestr sy'n ei enwi. Cofnodwch yr hyn a gymeradwywyd.",

    licences: 'Trwyddedau i bostio',
    licenceOf: (post: string, id: string) => `${post} (${id})`,
    licenceLapsed: (day: string) =>
      `Daeth y drwydded i ben ar ${day}, felly ni chaiff ei deiliad bostio. Mae'n dilyn y cwrs eto, neu fe'i cofnodir fel un a dynnwyd yn ôl.`,
    licenceDue: (day: string) =>
      `Daw'r drwydded i ben ar ${day}. Gofynnwch i'w deiliad ddilyn y cwrs eto erbyn hynny.`,
    licenceSuspended: (_day: string) =>
      "Mae'r drwydded wedi'i hatal. Cytunwch â'r rheolwr llinell a gaiff ei rhoi'n ôl neu ei thynnu'n ôl.",
    leftPost: (_day: string) =>
      "Mae'r deiliad wedi gadael y swydd y mae'r drwydded ar ei chyfer. Cofnodwch fod y drwydded wedi'i thynnu'n ôl, a gwelwch pwy sy'n cymryd y cyfrifon.",
    noPass:
      "Nid oes llwyddiant mewn cwrs am drwydded ar gofnod. Gofynnwch i'r deiliad ei ddilyn, neu allforiwch y cofnod eto.",
    noLicenceIn: (number: number, services: string) =>
      `Nid oes gan neb un mewn ${number} gwasanaeth: ${services}. Cynigiwch y cwrs yno.`,

    addCourse: 'Enwch y cwrs y mae pobl ar y lefel hon yn ei ddilyn, neu dechreuwch un.',
    translateCourse: "Trefnwch gyfieithu ei wersi a'i brawf.",

    electionComes: (from: string, until: string, number: number) =>
      `O ${from} hyd ddiwedd ${until} mae'r rheolau cyn etholiad mewn grym ar gyfer ${number} cyfrif. Dywedwch wrth eu perchnogion nawr, a gofynnwch iddynt edrych trwy'r negeseuon a'r ymgyrchoedd sydd ar y gweill.`,
    electionHolds: (_from: string, until: string, number: number) =>
      `Mae'r rheolau mewn grym hyd ddiwedd ${until} ar gyfer ${number} cyfrif. Edrychwch trwy'r hyn y maent yn ei bostio, a gofalwch nad oes dim ar y gweill yn mynd allan ohono'i hun.`,
    stillHeld:
      "Mae wedi'i ddal yn ôl cyn etholiad, ac nid oes etholiad. Nodwch ei fod yn cael ei ddefnyddio eto.",

    roleVacant: (role: string) =>
      `Mae gan y swydd y rôl “${role}” ac mae'n wag. Rhowch ei rhan hi o'r rôl i swydd arall nes ei llenwi.`,
    roleUnfilled: (role: string) =>
      `Nid oes gan neb y rôl “${role}”: mae pob swydd sydd â hi'n wag. Enwch swydd arall.`,
    roleDeputyVacant: (role: string) =>
      `Mae'r swydd yn dirprwyo dros y rôl “${role}” ac mae'n wag. Enwch ddirprwy arall.`,
    referredToNobody: (post: string) =>
      `Caiff negeseuon o'r math hwn eu cyfeirio at y swydd ${post}, ac mae honno'n wag. Dywedwch pwy sy'n eu cymryd nes ei llenwi.`,

    reviewSheet: 'Adolygu negeseuon ac atebion',
    sheetDue: (posts: number, day: string) =>
      `Daw'r daflen ddiwethaf i ben ar ${day}, a chyhoeddwyd ${posts} neges ers hynny. Ysgrifennwch y daflen nesaf ac ewch drwyddi.`,
    noSheet: (posts: number) =>
      `Nid oes taflen wedi'i hysgrifennu eto, a chyhoeddwyd ${posts} neges yn ystod y mis diwethaf. Ysgrifennwch daflen ac ewch drwyddi.`,

    feeds: "Copïau o'r hyn y mae cyfrifon yn ei ddweud",
    feedFailing: (why: string) =>
      `Ni ellir nôl ei negeseuon: ${why} Gofynnwch i'w ffynhonnell eto unwaith y bydd hynny wedi'i drwsio.`,
    feedHeld:
      "Mae ateb ei ffynhonnell wedi'i ddal yn ôl, gan y byddai wedi gwagio neu ddisodli'r cyfrif yma. Edrychwch arno, yna rhyddhewch ef neu trwsiwch y ffynhonnell.",
    noSource:
      'Nid oes dim ohono yma, ac nid oes ganddo ffynhonnell y gellir gofyn iddi. Mewnforiwch ei archif, ysgrifennwch ei negeseuon â llaw, neu ychwanegwch “feed”.',
    notAsked: (number: number) =>
      `Ni ofynnwyd am negeseuon ${number} cyfrif ers mwy na deuddydd. Gwelwch a yw'r adnewyddu rheolaidd yn dal i redeg.`,
    quiet: (day: string) =>
      `Nid yw wedi dweud dim ers ${day}. Gofynnwch i'w berchennog a oes gan rywun amser iddo.`,
    undescribed: (without: number, of: number) =>
      `Nid oes disgrifiad i ${without} o'i ${of} llun a ffilm, felly ni all rhai trigolion wybod beth maent yn ei ddangos. Dangoswch i'r perchennog sut i ysgrifennu un.`,

    unsupported: (day: string, owner: string) =>
      `Ni fu diweddariadau diogelwch ers ${day}. Mae'r swydd sy'n gyfrifol, ${owner}, yn ei ddisodli neu'n ei dynnu oddi ar y rhwydwaith.`,
    supportEnds: (day: string, owner: string) =>
      `Ni fydd diweddariadau diogelwch ar ôl ${day}. Mae'r swydd sy'n gyfrifol, ${owner}, yn cynllunio beth fydd yn ei ddisodli.`,
    checkSupport: (day: string) =>
      `Nid oes neb wedi edrych ers ${day} a yw diwedd y gefnogaeth yn dal yn gywir. Edrychwch, a chofnodwch y diwrnod.`,

    notOpened:
      "Cafodd ei gymeradwyo ac nid yw wedi'i agor. Gofynnwch i'w berchennog a oes ei angen o hyd.",
    headcount: 'Niferoedd staff',
    countMissing: (number: number, month: string) =>
      `Nid oes gan ${number} gwasanaeth rif ar gyfer ${month}. Gofynnwch i Adnoddau Dynol amdano: yn y cyfamser yr un diwethaf sy'n cyfrif ar gyfer cyfrannau'r staff trwyddedig.`,

    meeting: (day: string, time: string) =>
      `Mae'n cwrdd ar ${day} am ${time}. Gwelwch fod yr agenda allan a bod pawb yn gallu cyrraedd neu ymuno.`,
    minutes: 'Mae drosodd, ac nid yw ei gofnodion yno. Rhowch nhw lle gall cydweithwyr eu darllen.',
    noMeeting: (level: string) =>
      `Nid oes cyfarfod o'r gymuned hon (${level}) ar y gweill. Cytunwch ar ddiwrnod, a'i gofnodi.`,

    signInAbout: 'Mewngofnodi',
    signInNeeds:
      'Ni all neb fewngofnodi ond y rhai a enwir i roi cynnig ar y safle ar y peiriant hwn. Trefnwch ddirprwy (proxy), OpenID Connect neu PINau cyn i staff ei ddefnyddio (“endpoint.identity”).',
    addressAbout: 'Cyfeiriad y safle',
    addressNeeds:
      "Nid yw'r gosodiadau'n dweud lle bydd y safle'n byw, felly ni all ffrydiau, e-byst a chalendrau ddolennu iddo (“address”).",
    mailAbout: 'E-byst i staff',
    mailNeeds:
      "Nid oes e-byst yn cael eu hanfon, felly nid oes neb yn cael ei atgoffa am drwydded sy'n dod i ben neu adolygiad sydd ar ddod (“endpoint.mail”).",
    warned: (number: number, file: string) =>
      `Mae gwiriad y cynnwys yn rhybuddio ${number === 1 ? 'unwaith' : `${number} o weithiau`}, yn gyntaf yn ${file}. Mae'r gorchymyn yn rhestru'r cyfan, gyda'r hyn i'w wneud.`,
  },
})
