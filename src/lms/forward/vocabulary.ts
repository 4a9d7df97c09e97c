/** The words in which an LRS is told: docs/xapi.md lists them for people. */

const adl = 'http://adlnet.gov/expapi'

/** ADL's verbs; "acknowledged" is the one of Activity Streams 1.0. */
export const verbs = {
  initialized: `${adl}/verbs/initialized`,
  resumed: `${adl}/verbs/resumed`,
  experienced: `${adl}/verbs/experienced`,
  acknowledged: 'http://activitystrea.ms/schema/1.0/acknowledge',
  responded: `${adl}/verbs/responded`,
  scored: `${adl}/verbs/scored`,
  passed: `${adl}/verbs/passed`,
  failed: `${adl}/verbs/failed`,
  completed: `${adl}/verbs/completed`,
  suspended: `${adl}/verbs/suspended`,
  terminated: `${adl}/verbs/terminated`,
} as const
export type Verb = keyof typeof verbs

/** A verb as people read it, in the languages of the site. */
export const displays: Record<Verb, { en: string; cy: string }> = {
  initialized: { en: 'started', cy: 'dechrau' },
  resumed: { en: 'resumed', cy: 'ailddechrau' },
  experienced: { en: 'read', cy: 'darllen' },
  acknowledged: { en: 'acknowledged', cy: 'cydnabod' },
  responded: { en: 'answered', cy: 'ateb' },
  scored: { en: 'scored', cy: 'sgorio' },
  passed: { en: 'passed', cy: 'pasio' },
  failed: { en: 'did not pass', cy: 'peidio â phasio' },
  completed: { en: 'completed', cy: 'cwblhau' },
  suspended: { en: 'paused', cy: 'oedi' },
  terminated: { en: 'left', cy: 'gadael' },
}

export const types = {
  course: `${adl}/activities/course`,
  /** A lesson of ours, or a SCO of an imported package. */
  lesson: `${adl}/activities/lesson`,
  attempt: `${adl}/activities/attempt`,
  interaction: `${adl}/activities/cmi.interaction`,
  task: 'http://activitystrea.ms/schema/1.0/task',
  guideline: 'http://activitystrea.ms/schema/1.0/article',
  profile: `${adl}/activities/profile`,
} as const
export type ActivityType = keyof typeof types

/** ADL's xAPI SCORM profile, which every statement names. */
export const profile = 'http://adlnet.gov/xapi/profile/scorm'
