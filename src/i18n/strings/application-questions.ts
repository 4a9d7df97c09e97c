import type { FormPart } from '#model/application-form.ts'
import type { FaultCode } from '#model/application-judge.ts'
import type { Language } from '#model/localised.ts'
import { bilingual } from './bilingual.ts'

/** What a form asks: the question, what helps to answer it, and what is said when it was not answered. */
type Asked = { label: string; hint?: string; missing: string }

/** By the name of the question; `licence.post` stands before `post`. */
const questions: Record<Language, Record<string, Asked>> = {
  en: {
    'licence.post': {
      label: 'Your post',
      hint: 'A licence belongs to you in this post. Your service and your line manager’s post follow from it.',
      missing: 'Choose your post',
    },
    'account.post': {
      label: 'Which post will own and manage the account?',
      hint: 'An account belongs to a post, not to a person. Whoever holds the post needs a licence to post.',
      missing: 'Choose the post that will own the account',
    },
    business_goal: {
      label: 'Which goal of the council will it serve?',
      hint: 'One sentence that says what will be better, and for whom. “To be on social media” is no goal.',
      missing: 'Say which goal of the council it will serve',
    },
    platforms: {
      label: 'Where will you post?',
      hint: 'Choose all that apply.',
      missing: 'Choose at least one platform',
    },
    languages: {
      label: 'In which languages will you post?',
      hint: 'Choose all that apply.',
      missing: 'Choose at least one language',
    },
    job_description: {
      label: 'What should your job description say about posting?',
      hint: 'Leave this empty if it says so already. Agree the words with your line manager.',
      missing: 'Give the words for your job description: it says nothing about social media yet',
    },
    why: {
      label: 'Why do you want this account?',
      hint: 'What is happening now, and what would change.',
      missing: 'Say why you want the account',
    },
    needed: {
      label: 'Why does it have to be a new account?',
      hint: 'Name the council’s accounts that could do it, and say why that is not enough. Most needs are met by an account that exists.',
      missing: 'Say why an account that exists is not enough',
    },
    audience: {
      label: 'Who is it for?',
      hint: 'Such as “families with children under five in Glan Onnen”.',
      missing: 'Say who the account is for',
    },
    platform: { label: 'On which platform?', missing: 'Choose a platform' },
    channel: {
      label: 'Why is this the best way to reach them?',
      hint: 'How you know that they are there, and what else you considered.',
      missing: 'Say why this platform is the best way to reach them',
    },
    handle: {
      label: 'What will it be called there?',
      hint: 'The handle, such as @OnnenLibraries. If it exists already, its address will do.',
      missing: 'Give the handle',
    },
    url: {
      label: 'What will its address be?',
      hint: 'Only for Mastodon, PeerTube, a podcast or a blog. Starts with https://',
      missing: 'Give the address: this platform has no address that is the same for everyone',
    },
    display_name: {
      label: 'What name will people see?',
      hint: 'Such as “Onnen Libraries”.',
      missing: 'Give the name that people will see',
    },
    purpose: {
      label: 'What is the account for?',
      hint: 'One sentence, for the public.',
      missing: 'Say in one sentence what the account is for',
    },
    account_language: { label: 'In which language?', missing: 'Choose a language' },
    deputy: {
      label: 'Which post will deputise?',
      hint: 'Another post, which can post and answer when the owner is away.',
      missing: 'Choose the post that will deputise',
    },
    hours: {
      label: 'When will somebody watch it?',
      hint: 'Such as “Monday to Friday, 9am to 5pm”.',
      missing: 'Say when somebody will watch the account',
    },
    response: {
      label: 'How soon will people get an answer?',
      hint: 'Such as “within one working day”.',
      missing: 'Say how soon people will get an answer',
    },
    out_of_hours: {
      label: 'What happens outside those hours?',
      hint: 'Who is rung if something goes wrong at night or at the weekend.',
      missing: 'Say what happens outside those hours',
    },
    time: {
      label: 'How much time is set aside for it?',
      hint: 'Hours a week, agreed with the line manager.',
      missing: 'Say how much time is set aside',
    },
    content_plan: {
      label: 'What will you post in the first three months?',
      hint: 'How often, about what, and where pictures and words come from.',
      missing: 'Say what you will post in the first three months',
    },
    measures: {
      label: 'How will you know that it works?',
      hint: 'What you will count, and what number would make you stop.',
      missing: 'Say how you will know that it works',
    },
    handover: {
      label: 'How is it handed over when you leave?',
      hint: 'Who has the sign-in, where it is kept (never the password itself), and what happens to the account.',
      missing: 'Say how the account is handed over',
    },
  },
  cy: {
    'licence.post': {
      label: 'Eich swydd',
      hint: 'Chi yn y swydd hon sy’n dal y drwydded. Mae eich gwasanaeth a swydd eich rheolwr llinell yn dilyn ohoni.',
      missing: 'Dewiswch eich swydd',
    },
    'account.post': {
      label: 'Pa swydd fydd yn berchen ar y cyfrif ac yn ei reoli?',
      hint: 'I swydd y mae cyfrif yn perthyn, nid i berson. Mae angen trwydded i bostio ar bwy bynnag sydd yn y swydd.',
      missing: 'Dewiswch y swydd a fydd yn berchen ar y cyfrif',
    },
    business_goal: {
      label: 'Pa nod gan y cyngor y bydd yn ei wasanaethu?',
      hint: 'Un frawddeg sy’n dweud beth fydd yn well, ac i bwy. Nid yw “bod ar y cyfryngau cymdeithasol” yn nod.',
      missing: 'Dywedwch pa nod gan y cyngor y bydd yn ei wasanaethu',
    },
    platforms: {
      label: 'Ble byddwch yn postio?',
      hint: 'Dewiswch bob un sy’n berthnasol.',
      missing: 'Dewiswch o leiaf un platfform',
    },
    languages: {
      label: 'Ym mha ieithoedd y byddwch yn postio?',
      hint: 'Dewiswch bob un sy’n berthnasol.',
      missing: 'Dewiswch o leiaf un iaith',
    },
    job_description: {
      label: 'Beth ddylai eich swydd-ddisgrifiad ei ddweud am bostio?',
      hint: 'Gadewch hwn yn wag os yw’n dweud hynny eisoes. Cytunwch ar y geiriau gyda’ch rheolwr llinell.',
      missing:
        'Rhowch y geiriau ar gyfer eich swydd-ddisgrifiad: nid yw’n sôn am y cyfryngau cymdeithasol eto',
    },
    why: {
      label: 'Pam rydych am gael y cyfrif hwn?',
      hint: 'Beth sy’n digwydd yn awr, a beth fyddai’n newid.',
      missing: 'Dywedwch pam rydych am gael y cyfrif',
    },
    needed: {
      label: 'Pam mae’n rhaid iddo fod yn gyfrif newydd?',
      hint: 'Enwch gyfrifon y cyngor a allai wneud y gwaith, a dywedwch pam nad yw hynny’n ddigon. Mae cyfrif sy’n bodoli yn diwallu’r rhan fwyaf o anghenion.',
      missing: 'Dywedwch pam nad yw cyfrif sy’n bodoli yn ddigon',
    },
    audience: {
      label: 'Ar gyfer pwy y mae?',
      hint: 'Megis “teuluoedd â phlant dan bump yng Nglan Onnen”.',
      missing: 'Dywedwch ar gyfer pwy y mae’r cyfrif',
    },
    platform: { label: 'Ar ba blatfform?', missing: 'Dewiswch blatfform' },
    channel: {
      label: 'Pam mai dyma’r ffordd orau o’u cyrraedd?',
      hint: 'Sut y gwyddoch eu bod yno, a beth arall yr ystyrioch.',
      missing: 'Dywedwch pam mai’r platfform hwn yw’r ffordd orau o’u cyrraedd',
    },
    handle: {
      label: 'Beth fydd ei enw yno?',
      hint: 'Yr enw defnyddiwr, megis @OnnenLlyfrgelloedd. Os yw’n bodoli eisoes, bydd ei gyfeiriad yn gwneud y tro.',
      missing: 'Rhowch yr enw defnyddiwr',
    },
    url: {
      label: 'Beth fydd ei gyfeiriad?',
      hint: 'Dim ond ar gyfer Mastodon, PeerTube, podlediad neu flog. Mae’n dechrau gyda https://',
      missing: 'Rhowch y cyfeiriad: nid oes gan y platfform hwn gyfeiriad sydd yr un i bawb',
    },
    display_name: {
      label: 'Pa enw fydd pobl yn ei weld?',
      hint: 'Megis “Llyfrgelloedd Onnen”.',
      missing: 'Rhowch yr enw y bydd pobl yn ei weld',
    },
    purpose: {
      label: 'Beth yw diben y cyfrif?',
      hint: 'Un frawddeg, i’r cyhoedd.',
      missing: 'Dywedwch mewn un frawddeg beth yw diben y cyfrif',
    },
    account_language: { label: 'Ym mha iaith?', missing: 'Dewiswch iaith' },
    deputy: {
      label: 'Pa swydd fydd yn dirprwyo?',
      hint: 'Swydd arall, a all bostio ac ateb pan fydd y perchennog i ffwrdd.',
      missing: 'Dewiswch y swydd a fydd yn dirprwyo',
    },
    hours: {
      label: 'Pryd y bydd rhywun yn cadw golwg arno?',
      hint: 'Megis “dydd Llun i ddydd Gwener, 9am tan 5pm”.',
      missing: 'Dywedwch pryd y bydd rhywun yn cadw golwg ar y cyfrif',
    },
    response: {
      label: 'Pa mor fuan y bydd pobl yn cael ateb?',
      hint: 'Megis “o fewn un diwrnod gwaith”.',
      missing: 'Dywedwch pa mor fuan y bydd pobl yn cael ateb',
    },
    out_of_hours: {
      label: 'Beth sy’n digwydd y tu allan i’r oriau hynny?',
      hint: 'Pwy sy’n cael ei ffonio os aiff rhywbeth o’i le gyda’r nos neu dros y penwythnos.',
      missing: 'Dywedwch beth sy’n digwydd y tu allan i’r oriau hynny',
    },
    time: {
      label: 'Faint o amser sydd wedi’i neilltuo ar ei gyfer?',
      hint: 'Oriau’r wythnos, wedi’u cytuno gyda’r rheolwr llinell.',
      missing: 'Dywedwch faint o amser sydd wedi’i neilltuo',
    },
    content_plan: {
      label: 'Beth fyddwch yn ei bostio yn y tri mis cyntaf?',
      hint: 'Pa mor aml, am beth, ac o ble y daw lluniau a geiriau.',
      missing: 'Dywedwch beth fyddwch yn ei bostio yn y tri mis cyntaf',
    },
    measures: {
      label: 'Sut byddwch yn gwybod ei fod yn gweithio?',
      hint: 'Beth fyddwch yn ei gyfrif, a pha rif a fyddai’n gwneud i chi roi’r gorau iddi.',
      missing: 'Dywedwch sut byddwch yn gwybod ei fod yn gweithio',
    },
    handover: {
      label: 'Sut y caiff ei drosglwyddo pan fyddwch yn gadael?',
      hint: 'Pwy sydd â’r manylion mewngofnodi, ble y’u cedwir (byth y cyfrinair ei hun), a beth sy’n digwydd i’r cyfrif.',
      missing: 'Dywedwch sut y caiff y cyfrif ei drosglwyddo',
    },
  },
}

export const questionWords = (language: Language, kind: string, name: string): Asked =>
  questions[language][`${kind}.${name}`] ?? questions[language][name]!

export const partNames: Record<Language, Record<FormPart, string>> = {
  en: {
    you: 'The post',
    why: 'Why',
    where: 'Where',
    people: 'Who looks after it',
    running: 'How it is run',
    later: 'Later on',
  },
  cy: {
    you: 'Y swydd',
    why: 'Pam',
    where: 'Ble',
    people: 'Pwy sy’n gofalu amdano',
    running: 'Sut y caiff ei redeg',
    later: 'Yn nes ymlaen',
  },
}

/** What is wrong with an answer. `missing` has a sentence for each question. */
type Told = Record<Exclude<FaultCode, 'missing'>, (about: string) => string>
const faults: Record<Language, Told> = {
  en: {
    'few-words': (least) => `Say a little more: at least ${least} words`,
    'too-long': (most) => `Use fewer words: ${most} characters at most`,
    control: () => 'Type it again: there are characters in it that cannot be seen',
    secret: () => 'Take out what looks like a password or a key: nobody needs it',
    unknown: () => 'Choose from the list',
    vacant: () => 'Choose a post that somebody holds: this one is vacant',
    'same-post': () => 'Choose another post than the owner’s',
    'no-handle': () => 'Give the handle as the platform shows it, without spaces',
    'no-address': () => 'Give an address that starts with https://',
    'other-platform': (platform) => `Give an address on ${platform}, or choose another platform`,
    'have-already': (account) => `The council has this account already: see “${account}”`,
    'asked-already': () => 'Somebody has applied for this account already',
    'open-already': () => 'You have applied for this already: see “Your applications”',
    'too-many': (most) =>
      `You have ${most} applications that nobody has decided: withdraw one, or wait`,
  },
  cy: {
    'few-words': (least) => `Dywedwch ychydig yn fwy: o leiaf ${least} gair`,
    'too-long': (most) => `Defnyddiwch lai o eiriau: ${most} nod ar y mwyaf`,
    control: () => 'Teipiwch eto: mae nodau ynddo na ellir eu gweld',
    secret: () => 'Tynnwch yr hyn sy’n edrych fel cyfrinair neu allwedd: nid oes ar neb ei angen',
    unknown: () => 'Dewiswch o’r rhestr',
    vacant: () => 'Dewiswch swydd y mae rhywun ynddi: mae hon yn wag',
    'same-post': () => 'Dewiswch swydd wahanol i un y perchennog',
    'no-handle': () => 'Rhowch yr enw fel y mae’r platfform yn ei ddangos, heb fylchau',
    'no-address': () => 'Rhowch gyfeiriad sy’n dechrau gyda https://',
    'other-platform': (platform) => `Rhowch gyfeiriad ar ${platform}, neu dewiswch blatfform arall`,
    'have-already': (account) => `Mae’r cyfrif hwn gan y cyngor eisoes: gweler “${account}”`,
    'asked-already': () => 'Mae rhywun wedi gwneud cais am y cyfrif hwn eisoes',
    'open-already': () => 'Rydych wedi gwneud cais am hyn eisoes: gweler “Eich ceisiadau”',
    'too-many': (most) =>
      `Mae gennych ${most} cais heb eu penderfynu: tynnwch un yn ôl, neu arhoswch`,
  },
}

/** What needs no question before it to be understood. */
const saysWhat: readonly FaultCode[] = [
  'same-post',
  'no-handle',
  'no-address',
  'other-platform',
  'have-already',
  'asked-already',
  'open-already',
  'too-many',
]

/** What is said of a fault, beside its question and in the summary, where the question itself is not seen. */
export function faultText(
  language: Language,
  kind: string,
  { field, code, about = '' }: { field: string; code: FaultCode; about?: string | undefined },
): string {
  const asked = questionWords(language, kind, field)
  if (code === 'missing') return asked.missing
  const says = faults[language][code](about)
  return saysWhat.includes(code) ? says : `${asked.label} ${says}`
}

/** The names of what can be chosen, besides platforms, which have one name in every language. */
export const choiceWords = bilingual({
  en: { en: 'English', cy: 'Welsh', bilingual: 'Both languages' },
  cy: { en: 'Saesneg', cy: 'Cymraeg', bilingual: 'Y ddwy iaith' },
})
