import { bilingual } from './bilingual.ts'

/** What a page that is part of a campaign says while the rules before an election hold. */
export const campaigns = bilingual({
  en: {
    title: 'This campaign is frozen until after the election',
    text: (name: string, poll: string) =>
      `${name}: until the end of ${poll}, do not post anything of this campaign, and do not promote it. Until then this page is in no list and no search.`,
    guideline: 'Read the guideline',
  },
  cy: {
    title: "Mae'r ymgyrch hon wedi'i rhewi tan ar ôl yr etholiad",
    text: (name: string, poll: string) =>
      `${name}: tan ddiwedd ${poll}, peidiwch â phostio dim o'r ymgyrch hon, a pheidiwch â'i hyrwyddo. Tan hynny, nid yw'r dudalen hon mewn unrhyw restr na chwiliad.`,
    guideline: 'Darllenwch y canllaw',
  },
})
