import type { TestWords } from '#i18n/strings/test-script.ts'
import type { Language } from '#model/localised.ts'
import type { PublicOf } from '#model/questions/public.ts'
import type { QuestionType } from '#model/questions/question.ts'

/** What is around a question: the words and the language of the page, and where the course's pictures are. */
export type Around = {
  words: TestWords
  language: Language
  /** The address of a file in the `media/` folder of the course. */
  picture(file: string): string
}

/** `name` begins every id and name of the question's controls. */
export type Asking = Around & { name: string }

export type Field = {
  body: HTMLElement[]
  /** The control that an error leads to: the first that is not answered. */
  target(): string
}

/** How one type of question is asked, and how an answer to it is read back. Answers are written as in `model/questions/answer.ts`. */
export type Form<Type extends QuestionType> = {
  /** The stem is the label of one control, and not the legend of several. */
  labels?: true
  hint(asked: PublicOf<Type>, around: Around): string
  field(
    asked: PublicOf<Type>,
    given: readonly string[],
    asking: Asking,
    answered: (answer: string[]) => void,
  ): Field
  isComplete(asked: PublicOf<Type>, answer: readonly string[]): boolean
  /** What is said of an answer that has been begun and is not complete. */
  incomplete: 'unfinished' | 'notNumber'
  /** An answer, for the review after marking. Only asked where there is one. */
  told(asked: PublicOf<Type>, given: readonly string[], around: Around): HTMLElement[]
}
