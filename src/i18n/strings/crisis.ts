import type { CrisisStep } from '#model/crisis.ts'
import { bilingual } from './bilingual.ts'

/** The card for an account that somebody else controls: one sheet of A4. */
export const crisis = bilingual({
  en: {
    title: 'If somebody else controls this account',
    name: (account: string) => `${account}: the card`,
    lede: 'Two people work through this together: one acts, the other reads aloud and writes down the time. Print it before you need it.',
    link: 'If somebody else controls it: the card to print',
    notice:
      'Somebody else may control this account. Do not trust it, follow it or share what it posts.',
    noticeLink: 'The card: what is done now, and by whom',
    steps: 'Step by step',
    who: 'Who does what',
    role: 'For this account',
    post: 'Post',
    owner: 'Answers for the account',
    deputy: 'Deputy',
    approver: 'Approves what is posted',
    coordinator: 'Account coordinator',
    technician: 'Technical support',
    none: 'None: tell the account coordinator',
    numbers: 'Write their telephone numbers here, by hand; they are not on the site:',
    account: 'Account',
    help: (platform: string) => `Where ${platform} takes word of it`,
    helpServer: 'About the server that the account is on, and who runs it',
    time: 'Time',
    by: 'By',
    print: 'To print it, use your browser’s print command: it is one sheet of A4.',
    printed: (day: string) => `From the register as of ${day}.`,
  },
  cy: {
    title: 'Os yw rhywun arall yn rheoli’r cyfrif hwn',
    name: (account: string) => `${account}: y cerdyn`,
    lede: 'Mae dau berson yn gweithio drwy hwn gyda’i gilydd: un yn gweithredu, a’r llall yn darllen yn uchel ac yn nodi’r amser. Argraffwch ef cyn bod ei angen arnoch.',
    link: 'Os yw rhywun arall yn ei reoli: y cerdyn i’w argraffu',
    notice:
      'Gall fod rhywun arall yn rheoli’r cyfrif hwn. Peidiwch ag ymddiried ynddo, ei ddilyn na rhannu’r hyn mae’n ei bostio.',
    noticeLink: 'Y cerdyn: beth a wneir yn awr, a chan bwy',
    steps: 'Gam wrth gam',
    who: 'Pwy sy’n gwneud beth',
    role: 'Ar gyfer y cyfrif hwn',
    post: 'Swydd',
    owner: 'Yn atebol am y cyfrif',
    deputy: 'Dirprwy',
    approver: 'Yn cymeradwyo’r hyn a bostir',
    coordinator: 'Cydlynydd cyfrifon',
    technician: 'Cymorth technegol',
    none: 'Dim: dywedwch wrth y cydlynydd cyfrifon',
    numbers: 'Ysgrifennwch eu rhifau ffôn yma, â llaw; nid ydynt ar y safle:',
    account: 'Cyfrif',
    help: (platform: string) => `Ble mae ${platform} yn derbyn gwybodaeth am hyn`,
    helpServer: 'Am y gweinydd y mae’r cyfrif arno, a phwy sy’n ei redeg',
    time: 'Amser',
    by: 'Gan',
    print: 'I’w argraffu, defnyddiwch orchymyn argraffu eich porwr: mae’n un ddalen A4.',
    printed: (day: string) => `O’r gofrestr ar ${day}.`,
  },
})

/** A step's name and what it is, in a few words that can be read under pressure. */
export const crisisSteps = bilingual<Record<CrisisStep, string>>({
  en: {
    alert: 'Alert',
    password: 'Take it back',
    platform: 'Contact the platform',
    audit: 'Remove strangers',
    stop: 'Stop scheduled posts',
    archive: 'Copy, then delete',
    tell: 'Tell the public',
    review: 'Review',
  },
  cy: {
    alert: 'Rhybuddio',
    password: 'Ei gymryd yn ôl',
    platform: 'Cysylltu â’r platfform',
    audit: 'Tynnu dieithriaid',
    stop: 'Atal postiadau a drefnwyd',
    archive: 'Copïo, yna dileu',
    tell: 'Dweud wrth y cyhoedd',
    review: 'Adolygu',
  },
})

export const crisisDoings = bilingual<Record<CrisisStep, string>>({
  en: {
    alert:
      'Ring the ICT service desk, then the posts below. Say which account, since when, and what was seen. Do not use the account’s own messages.',
    password:
      'Two people: change the password, sign out all devices, check the recovery address and phone, renew the recovery codes. Change the password of the linked mailbox too.',
    platform:
      'If you are locked out, or strangers stay in: use the address at the top of this card. ICT has the proof of ownership.',
    audit:
      'Check who can get in, the connected apps and the payment cards. Take out all that you do not recognise.',
    stop: 'Stop what is scheduled on this account and in every tool that can post to it. Check the other accounts: the same thief may hold them.',
    archive:
      'Take copies of what was posted and of the settings, with the time. Only then delete what is false.',
    tell: 'From another official account, and on this one when it is ours again: what was false, since when, and not to follow its links or pay anything.',
    review:
      'Tell the Information Governance Officer whether messages could have been read. Within 5 working days: what happened, and what changes. The coordinator puts the status in the register right.',
  },
  cy: {
    alert:
      'Ffoniwch y ddesg gymorth TGCh, yna’r swyddi isod. Dywedwch pa gyfrif, ers pryd, a beth a welwyd. Peidiwch â defnyddio negeseuon y cyfrif ei hun.',
    password:
      'Dau berson: newidiwch y cyfrinair, allgofnodwch bob dyfais, gwiriwch y cyfeiriad a’r ffôn adfer, ac adnewyddwch y codau adfer. Newidiwch gyfrinair y blwch post cysylltiedig hefyd.',
    platform:
      'Os ydych wedi’ch cloi allan, neu os yw dieithriaid yn aros i mewn: defnyddiwch y cyfeiriad ar frig y cerdyn hwn. Mae’r prawf perchnogaeth gan TGCh.',
    audit:
      'Ewch drwy bawb sydd â mynediad, yr apiau cysylltiedig a’r cardiau talu. Tynnwch bopeth nad ydych yn ei adnabod.',
    stop: 'Ataliwch yr hyn sydd wedi’i drefnu ar y cyfrif hwn ac ym mhob offeryn sy’n gallu postio iddo. Gwiriwch y cyfrifon eraill: gallant fod yn nwylo’r un lleidr.',
    archive:
      'Cymerwch gopïau o’r hyn a bostiwyd ac o’r gosodiadau, gyda’r amser. Dim ond wedyn dilëwch yr hyn sy’n ffug.',
    tell: 'O gyfrif swyddogol arall, ac ar hwn pan fydd yn ôl gennym ni: beth oedd yn ffug, ers pryd, a pheidio â dilyn ei ddolenni na thalu dim.',
    review:
      'Dywedwch wrth y Swyddog Llywodraethu Gwybodaeth a allai negeseuon fod wedi’u darllen. O fewn 5 diwrnod gwaith: beth ddigwyddodd, a beth sy’n newid. Mae’r cydlynydd yn cywiro’r statws yn y gofrestr.',
  },
})
