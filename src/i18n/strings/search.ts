import type { EntryKind } from '#search/entry.ts'
import { bilingual } from './bilingual.ts'

/** The search page and the search box. Pagefind has no Welsh of its own; none of its words are shown. */
export const search = bilingual({
  en: {
    title: 'Search',
    lede: 'Guidelines, rules, courses, accounts and what they say. Misspelt words and parts of words are fine.',
    label: 'What are you looking for?',
    labelShort: 'Search this site',
    button: 'Search',
    best: 'Best matches',
    inText: 'In the text',
    onThisPage: 'On this page',
    waiting: 'Searching',
    none: (query: string) => `Nothing found for “${query}”.`,
    noneHelp: 'Try fewer or other words, or look through these:',
    count: (count: number, query: string) =>
      count === 1 ? `1 result for “${query}”` : `${count} results for “${query}”`,
    respelt: (query: string) => `The text was also searched for “${query}”.`,
    failed:
      'The search could not be loaded. Check your connection and try again, or look through these:',
    textFailed: 'The full text could not be searched. These are the matches by name.',
    noScript: 'Search needs JavaScript. Without it, look through these:',
    browse: 'Everything on this site',
    kindGuideline: 'Guideline',
    kindPage: 'Page',
    kindCourse: 'Course',
    kindTask: 'Task',
    kindAccount: 'Account',
    kindLesson: 'Lesson',
    kindRule: 'Rule',
    kindHeading: 'Section',
    guidelinesKeywords: 'rules, policy, what am I allowed to post',
    learnKeywords: 'e-learning, training, learning, licence, lessons',
    inductionKeywords: 'new starter, first day, getting started, onboarding',
    levelsKeywords: 'basic, corporate user, account manager, permissions, what may I do',
    socialKeywords: 'accounts, posts, feeds, news, official accounts',
    myLearningKeywords: 'my record, certificate, progress, completed, results',
  },
  cy: {
    title: 'Chwilio',
    lede: "Canllawiau, rheolau, cyrsiau, cyfrifon a'r hyn maen nhw'n ei ddweud. Mae geiriau wedi'u camsillafu a rhannau o eiriau yn iawn.",
    label: "Am beth ydych chi'n chwilio?",
    labelShort: "Chwilio'r safle hwn",
    button: 'Chwilio',
    best: 'Y canlyniadau gorau',
    inText: 'Yn y testun',
    onThisPage: 'Ar y dudalen hon',
    waiting: 'Wrthi’n chwilio',
    none: (query: string) => `Ni chafwyd dim byd ar gyfer “${query}”.`,
    noneHelp: 'Rhowch gynnig ar lai o eiriau neu eiriau eraill, neu edrychwch drwy’r rhain:',
    count: (count: number, query: string) => `Canlyniadau ar gyfer “${query}”: ${count}`,
    respelt: (query: string) => `Chwiliwyd y testun am “${query}” hefyd.`,
    failed:
      'Nid oedd modd llwytho’r chwiliad. Gwiriwch eich cysylltiad a rhowch gynnig arall arni, neu edrychwch drwy’r rhain:',
    textFailed: 'Nid oedd modd chwilio’r testun llawn. Dyma’r canlyniadau yn ôl enw.',
    noScript: 'Mae angen JavaScript i chwilio. Hebddo, edrychwch drwy’r rhain:',
    browse: 'Popeth ar y safle hwn',
    kindGuideline: 'Canllaw',
    kindPage: 'Tudalen',
    kindCourse: 'Cwrs',
    kindTask: 'Tasg',
    kindAccount: 'Cyfrif',
    kindLesson: 'Gwers',
    kindRule: 'Rheol',
    kindHeading: 'Adran',
    guidelinesKeywords: 'rheolau, polisi, beth y caf ei bostio',
    learnKeywords: 'e-ddysgu, hyfforddiant, dysgu, trwydded, gwersi',
    inductionKeywords: 'dechreuwr newydd, diwrnod cyntaf, dechrau arni, sefydlu',
    levelsKeywords:
      'sylfaenol, defnyddiwr corfforaethol, rheolwr cyfrif, hawliau, beth y caf ei wneud',
    socialKeywords: 'cyfrifon, negeseuon, ffrydiau, newyddion, cyfrifon swyddogol',
    myLearningKeywords: 'fy nghofnod, tystysgrif, cynnydd, wedi cwblhau, canlyniadau',
  },
})

export type SearchWords = (typeof search)['en']

/** What a kind of answer is called. */
export const kindName = (words: (typeof search)['en' | 'cy'], kind: EntryKind): string =>
  words[`kind${kind[0]!.toUpperCase()}${kind.slice(1)}` as KindWord]

type KindWord = `kind${Capitalize<EntryKind>}`
