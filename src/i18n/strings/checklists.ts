import type { AccountCheck, CheckState, ElectionCheck } from '#model/account-checklist.ts'
import { bilingual } from './bilingual.ts'

/** The lists of what an account is to have, and of what its manager does before an election. */
export const checklists = bilingual({
  en: {
    title: 'Checklist',
    lede: 'Ticked from the register. What is open is for the owner to do.',
    electionTitle: 'Before the election: go through this for the account',
    electionLede: 'On paper or on screen, on the day of the notice. It is not stored anywhere.',
  },
  cy: {
    title: 'Rhestr wirio',
    lede: 'Wedi’i thicio o’r gofrestr. Mater i’r perchennog yw’r hyn sydd heb ei wneud.',
    electionTitle: 'Cyn yr etholiad: ewch drwy hyn ar gyfer y cyfrif',
    electionLede:
      'Ar bapur neu ar sgrin, ar ddiwrnod yr hysbysiad. Nid yw’n cael ei storio yn unman.',
  },
})

export const checkStates = bilingual<Record<CheckState, string>>({
  en: { done: 'Done', open: 'To do', private: 'Only the account coordinator sees this' },
  cy: {
    done: 'Wedi’i wneud',
    open: 'I’w wneud',
    private: 'Dim ond y cydlynydd cyfrifon sy’n gweld hyn',
  },
})

export const accountCheckNames = bilingual<Record<AccountCheck, string>>({
  en: {
    owner: 'The post that owns it is filled, and its holder has a licence in force',
    deputy: 'It has a deputy, whose post is filled and who has a licence in force',
    'second-step': 'Signing in takes a second step: an app, a security key or a passkey',
    access: 'The list of people and apps with access was gone through in the last 3 months',
    'house-rules': 'Its house rules are published',
    archive: 'Its posts are kept as records',
    languages: 'It speaks Welsh and English, or has a partner account in the other language',
    review: 'Its entry was reviewed in time',
  },
  cy: {
    owner: 'Mae’r swydd sy’n berchen arno wedi’i llenwi, ac mae gan ei deiliad drwydded mewn grym',
    deputy: 'Mae ganddo ddirprwy, y mae ei swydd wedi’i llenwi ac sydd â thrwydded mewn grym',
    'second-step': 'Mae angen ail gam i fewngofnodi: ap, allwedd ddiogelwch neu god pàs',
    access: 'Aed drwy’r rhestr o bobl ac apiau sydd â mynediad yn ystod y 3 mis diwethaf',
    'house-rules': 'Mae ei reolau tŷ wedi’u cyhoeddi',
    archive: 'Cedwir ei bostiadau fel cofnodion',
    languages: 'Mae’n siarad Cymraeg a Saesneg, neu mae ganddo gyfrif partner yn yr iaith arall',
    review: 'Adolygwyd ei gofnod mewn pryd',
  },
})

export const electionCheckNames = bilingual<Record<ElectionCheck, string>>({
  en: {
    leader: 'It speaks for a leader of the council: post nothing until the close of poll',
    read: 'Read the guideline on elections, and see that the deputy has',
    scheduled: 'Look through every scheduled post, and take out what touches on anything contested',
    pinned: 'Look at pinned posts, the cover picture and the profile text',
    campaigns: 'Stop campaigns and launches that can wait; their pages here are frozen',
    paid: 'Stop paid posts',
    people: 'Quote, picture and tag nobody who is a candidate or may become one',
    comments: 'Agree who reads comments, and hide party publicity under our posts',
    approve: 'Know whom to ask before a doubtful post, and ask',
    after: 'On the day after polling day: put back what was taken out',
  },
  cy: {
    leader:
      'Mae’n siarad dros un o arweinwyr y cyngor: peidiwch â phostio dim tan i’r pleidleisio gau',
    read: 'Darllenwch y canllaw ar etholiadau, a gwnewch yn siŵr bod y dirprwy wedi gwneud',
    scheduled:
      'Edrychwch drwy bob postiad a drefnwyd, a thynnwch yr hyn sy’n ymwneud ag unrhyw beth dadleuol',
    pinned: 'Edrychwch ar bostiadau wedi’u pinio, y llun clawr a thestun y proffil',
    campaigns: 'Ataliwch ymgyrchoedd a lansiadau a all aros; mae eu tudalennau yma wedi’u rhewi',
    paid: 'Ataliwch bostiadau y telir amdanynt',
    people: 'Peidiwch â dyfynnu, dangos na thagio neb sy’n ymgeisydd neu a allai ddod yn un',
    comments:
      'Cytunwch pwy sy’n darllen sylwadau, a chuddiwch gyhoeddusrwydd pleidiau dan ein postiadau',
    approve: 'Gwybod pwy i’w holi cyn postiad amheus, a holi',
    after: 'Drannoeth y pleidleisio: rhowch yn ôl yr hyn a dynnwyd',
  },
})
