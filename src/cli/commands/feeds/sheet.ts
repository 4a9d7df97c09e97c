import type { Sample, Span } from '#feeds/review/sample.ts'
import { withoutNames } from '#feeds/review/sample.ts'
import type { Entry, Point, Sheet } from '#feeds/review/sheet.ts'
import { longDay, longInstant } from '#i18n/dates.ts'
import { reviewSheet } from '#i18n/strings/review-sheet.ts'
import { social } from '#i18n/strings/social.ts'
import { platforms } from '#model/account.ts'
import type { Rule } from '#model/guideline.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { FeedItem } from '#model/snapshot.ts'

type Told = {
  language: Language
  span: Span
  count: number
  points: { posts: readonly Rule[]; replies: readonly Rule[] }
}

/** Samples of accounts as the words of a sheet. */
export function sheetFrom(
  samples: readonly Sample[],
  { language, span, count, points }: Told,
): Sheet {
  const words = reviewSheet[language]
  const asPoints = (rules: readonly Rule[]): Point[] =>
    rules.map((rule) => ({ id: rule.id, says: rule.do ?? words.dont(rule.dont ?? '') }))
  const [forPosts, forReplies] = [asPoints(points.posts), asPoints(points.replies)]
  return {
    language,
    title: words.title(longDay(span.from, language), longDay(span.to, language)),
    intro: [words.intro(count), words.how, words.private],
    words,
    accounts: samples.map(({ account, posts, replies, of }) => ({
      name: `${inLanguage(account.display_name, language)} (${platforms[account.platform].name})`,
      facts:
        of.posts + of.replies === 0
          ? words.nothing
          : words.chosen(posts.length, of.posts, replies.length, of.replies),
      entries: [
        ...posts.map((item, nth) => ({
          ...entryOf(item, language),
          heading: words.post(nth + 1, posts.length),
          points: forPosts,
        })),
        ...replies.map((item, nth) => ({
          ...entryOf(item, language),
          text: withoutNames(item.text),
          heading: words.reply(nth + 1, replies.length),
          points: forReplies,
        })),
      ],
    })),
  }
}

const entryOf = (item: FeedItem, language: Language): Omit<Entry, 'heading' | 'points'> => ({
  facts: `${longInstant(item.published, language)}.`,
  url: item.url,
  text: [item.title, item.text].filter(Boolean).join('\n\n'),
  language: item.language,
  pictures: item.media.map(({ alt }) => alt ?? social[language].noDescription),
})
