/** What is wrong with the record. Learners are named by their keys alone, so that a report can be passed on. */
export type Flaw = {
  code: FlawCode
  learner?: string
  course?: string
  message: string
}

/** A fault is something that cannot have come about by itself; a note is something to know, such as what a device has not sent yet. */
export const flaws = {
  'store/unsound': 'fault',
  'journal/damaged': 'fault',
  'journal/outcome': 'fault',
  'record/damaged': 'fault',
  'record/differs': 'fault',
  'test/marked-wrong': 'fault',
  'journal/gap': 'note',
  'record/older-course': 'note',
  'record/course-gone': 'note',
} as const
export type FlawCode = keyof typeof flaws

export const isFault = ({ code }: Flaw): boolean => flaws[code] === 'fault'
