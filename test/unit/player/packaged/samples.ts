import type { Question } from '#model/questions/question.ts'
import type { Report } from '#player/packaged/lms.ts'

export const question: Question = {
  id: 'q-hours',
  type: 'single',
  lesson: 'replies',
  use: 'test',
  rule: 'responding-1',
  stem: { en: 'When is a reply due?' },
  options: [
    { id: 'a', text: { en: 'The same day' }, correct: true, feedback: { en: 'Yes.' } },
    { id: 'b', text: { en: 'When there is time' }, correct: false, feedback: { en: 'No.' } },
  ],
}

/** A learner in the second of two lessons. */
export const aReport = (over: Partial<Report> = {}): Report => ({
  location: 'replies',
  data: '{"s":"AAAA"}',
  objectives: [
    { id: 'voice', done: true },
    { id: 'replies', done: false },
  ],
  progress: 1 / 3,
  completed: false,
  assessed: true,
  seconds: 65.5,
  ...over,
})

export const failed = { passed: false, scaled: 0.5, correct: 6, of: 12 }
export const passed = { passed: true, scaled: 0.8333333, correct: 10, of: 12 }
