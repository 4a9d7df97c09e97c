import { bilingual } from './bilingual.ts'

/** How the copies of the accounts' posts are, for those who look after accounts. Days and instants come as words. */
export const feedHealth = bilingual({
  en: {
    title: 'How fresh our copies are',
    lede: 'What each account’s copy on this site is worth today: when its source was last asked, when it last posted, and what somebody should look into.',
    account: 'Account',
    newest: 'Last post',
    checked: 'Last checked',
    matters: 'What to look into',
    nothing: 'Nothing',
    neverAsked: 'Never asked for its posts yet.',
    none: 'none',
    failing: (why: string, day: string) => `${why} So since ${day}.`,
    held: (day: string) =>
      `New posts have been held back since ${day}, because they would have emptied or replaced the account here. Ask whoever runs this site for “moothall feeds held”.`,
    stale: 'Not asked for more than two days: has the scheduled refresh stopped?',
    byHand: 'by hand',
    nothingHere:
      'Nothing of it is here. It has no source that can be asked: import its archive, or write its posts by hand.',
    quiet: 'No post here from the last 30 days.',
    undescribed: (without: number, of: number) =>
      `${without} of ${of} pictures and videos have no description.`,
    summary: (well: number, of: number) =>
      `${well} of ${of} accounts need nothing. Facts are as of the last refresh and build.`,
  },
  cy: {
    title: 'Pa mor ddiweddar yw ein copïau',
    lede: 'Gwerth copi pob cyfrif ar y safle hwn heddiw: pryd y gofynnwyd i’w ffynhonnell ddiwethaf, pryd y postiodd ddiwethaf, a beth y dylai rhywun edrych arno.',
    account: 'Cyfrif',
    newest: 'Neges ddiwethaf',
    checked: 'Gwiriwyd ddiwethaf',
    matters: 'Beth i edrych arno',
    nothing: 'Dim',
    neverAsked: 'Ni ofynnwyd am ei negeseuon eto.',
    none: 'dim un',
    failing: (why: string, day: string) => `${why} Felly ers ${day}.`,
    held: (day: string) =>
      `Mae negeseuon newydd wedi’u dal yn ôl ers ${day}, oherwydd byddent wedi gwagio neu ddisodli’r cyfrif yma. Gofynnwch i’r sawl sy’n rhedeg y safle hwn am “moothall feeds held”.`,
    stale: 'Heb ei wirio ers mwy na deuddydd: a yw’r adnewyddu rheolaidd wedi stopio?',
    byHand: 'â llaw',
    nothingHere:
      'Nid oes dim ohono yma. Nid oes ganddo ffynhonnell y gellir gofyn iddi: mewnforiwch ei archif, neu ysgrifennwch ei negeseuon â llaw.',
    quiet: 'Dim neges yma o’r 30 diwrnod diwethaf.',
    undescribed: (without: number, of: number) =>
      `Nid oes disgrifiad i ${without} o’r ${of} llun a fideo.`,
    summary: (well: number, of: number) =>
      `Nid oes angen dim ar ${well} o’r ${of} cyfrif. Mae’r ffeithiau fel yr oeddent pan adnewyddwyd ac adeiladwyd y safle ddiwethaf.`,
  },
})
