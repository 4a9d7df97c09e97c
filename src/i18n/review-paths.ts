import type { Language } from '#model/localised.ts'
import type { ReviewKind, UnderReview } from '#model/review-queue.ts'
import { paths } from './paths.ts'

const pathOf = {
  guideline: paths.guideline,
  course: paths.course,
  page: (language, id) => (id === 'index' ? paths.home(language) : paths.page(language, id)),
  account: paths.accountEntry,
} satisfies Record<ReviewKind, (language: Language, id: string) => string>

/** Where something under review is read. */
export const reviewPath = (
  { kind, id }: Pick<UnderReview, 'kind' | 'id'>,
  language: Language,
): string => pathOf[kind](language, id)
