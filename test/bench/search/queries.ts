/**
 * Known-item queries over the sample council's guidelines: somebody knows that the page is there and types what
 * comes to mind. Each has a slip, a synonym or a part of a word. They were written before the ranking was run on them.
 */
export type KnownItem = { query: string; guideline: string; has: 'slip' | 'synonym' | 'part' }

const table = `
slip     personal-use                tweeeting at work
slip     personal-use                persnal use of social media
slip     personal-use                wistleblowing
synonym  personal-use                my own facebook at work
synonym  personal-use                can i get in trouble for what i post
part     personal-use                disciplin
part     personal-use                whatsapp gr
slip     representing-the-council    license to post
slip     representing-the-council    tone of voise
synonym  representing-the-council    chat gpt
synonym  representing-the-council    speaking for the council
part     representing-the-council    endors
part     representing-the-council    represent
slip     account-management          new acount
slip     account-management          dormnat account
synonym  account-management          setting up a facebook page
synonym  account-management          hand over to my successor
part     account-management          analyt
part     account-management          block people
slip     responding-and-referring    complant
slip     responding-and-referring    safegaurding
synonym  responding-and-referring    reporter asks a question
synonym  responding-and-referring    answering rude comments
part     responding-and-referring    escal
part     responding-and-referring    journ
slip     account-security            pasword
slip     account-security            fishing email
slip     account-security            two factor authentification
synonym  account-security            2 step verification
synonym  account-security            stolen account login
part     account-security            authent
part     account-security            passk
slip     accessible-posts            subtitels
slip     accessible-posts            acessibility
synonym  accessible-posts            describing pictures for blind people
synonym  accessible-posts            closed captioning
part     accessible-posts            emoj
part     accessible-posts            hash tag
slip     bilingual-posts             welsh langauge standards
slip     bilingual-posts             bilingaul
synonym  bilingual-posts             google translate
synonym  bilingual-posts             cymraeg
part     bilingual-posts             transl
part     bilingual-posts             bilin
slip     elections                   purda
slip     elections                   candidats
synonym  elections                   pre election period
synonym  elections                   posting about politicians before polling day
part     elections                   elect
part     elections                   by elec
slip     crises                      emergancy
slip     crises                      mis information
synonym  crises                      flooding
synonym  crises                      pausing planned posts when somebody dies
part     crises                      major inc
part     crises                      rumou
slip     records-and-information     fredom of information
slip     records-and-information     data breech
synonym  records-and-information     foi
synonym  records-and-information     how long do we keep messages
part     records-and-information     retent
part     records-and-information     subject acc
slip     photographs-and-consent     concent form
slip     photographs-and-consent     copywrite
synonym  photographs-and-consent     pictures of kids
synonym  photographs-and-consent     parents permission
part     photographs-and-consent     livestr
part     photographs-and-consent     drones
`

export const knownItems: KnownItem[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [has, guideline, ...words] = line.split(/\s+/)
    return { has: has as KnownItem['has'], guideline: guideline!, query: words.join(' ') }
  })
