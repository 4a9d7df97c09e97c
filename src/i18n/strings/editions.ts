import { bilingual } from './bilingual.ts'

/** What has changed in a guideline since an earlier edition of it, word by word. */
export const editions = bilingual({
  en: {
    title: (guideline: string) => `What has changed: ${guideline}`,
    lede: 'Each change with its day, newest first. Below them, the text as it was then beside the text of today.',
    link: 'See what has changed, word by word',
    changes: 'The changes',
    editions: 'Word by word',
    since: (day: string) => `Since the text of ${day}`,
    noEditions:
      'No earlier text of this guideline is kept yet, so its changes are told in sentences only.',
    sameText: 'The text reads as it did in every edition that is kept.',
    added: 'added',
    removed: 'taken out',
    key: 'What was taken out is struck through; what was added is underlined.',
    seenEarlier: (day: string) =>
      `You acknowledged this guideline as it was on ${day}. What has changed since is open below.`,
    seenLines: 'You acknowledged an earlier text of this guideline. These changes came after it:',
    seenNow: 'You have acknowledged this guideline as it is today.',
  },
  cy: {
    title: (guideline: string) => `Beth sydd wedi newid: ${guideline}`,
    lede: 'Pob newid gyda’i ddyddiad, y diweddaraf yn gyntaf. Oddi tanynt, y testun fel yr oedd bryd hynny ochr yn ochr â thestun heddiw.',
    link: 'Gweld beth sydd wedi newid, air am air',
    changes: 'Y newidiadau',
    editions: 'Air am air',
    since: (day: string) => `Ers testun ${day}`,
    noEditions:
      'Nid oes testun cynharach o’r canllaw hwn wedi’i gadw eto, felly dim ond mewn brawddegau y dywedir beth a newidiodd.',
    sameText: 'Mae’r testun yr un fath ag ym mhob argraffiad a gadwyd.',
    added: 'ychwanegwyd',
    removed: 'tynnwyd',
    key: 'Mae llinell drwy’r hyn a dynnwyd; mae’r hyn a ychwanegwyd wedi’i danlinellu.',
    seenEarlier: (day: string) =>
      `Gwnaethoch gydnabod y canllaw hwn fel yr oedd ar ${day}. Mae’r hyn sydd wedi newid ers hynny ar agor isod.`,
    seenLines:
      'Gwnaethoch gydnabod testun cynharach o’r canllaw hwn. Daeth y newidiadau hyn ar ei ôl:',
    seenNow: 'Rydych wedi cydnabod y canllaw hwn fel y mae heddiw.',
  },
})
