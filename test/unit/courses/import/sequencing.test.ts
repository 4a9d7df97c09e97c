import { Scorm2004API } from 'scorm-again'
import { expect, test } from 'vitest'
import { sequencingSettings } from '#courses/import/sequencing-settings.ts'
import { filesOf, imports } from './packages.ts'

const course = await imports(filesOf('scorm2004-sequenced'))

test('the sequencing of a manifest arrives whole, with what it shares by IDRef', () => {
  expect(course.organization).toEqual({
    id: 'org',
    objectivesGlobalToSystem: false,
    sharedDataGlobalToSystem: true,
    sequencing: {
      controlMode: { choice: false, flow: true },
      rollup: {
        objectiveMeasureWeight: 0.5,
        progressCompletion: false,
        rules: [
          {
            children: 'atLeastPercent',
            atLeast: 0.5,
            combination: 'all',
            conditions: [{ condition: 'activityProgressKnown', not: true }],
            action: 'incomplete',
          },
        ],
      },
      randomization: {
        randomizationTiming: 'onEachNewAttempt',
        reorderChildren: true,
        selectCount: 1,
        selectionTiming: 'once',
      },
      choice: { preventActivation: true },
      considerations: { requiredForCompleted: 'ifNotSkipped', measureSatisfactionIfActive: false },
    },
  })
  const [lesson, exam] = course.items
  expect(lesson).toMatchObject({
    completionThreshold: {
      completedByMeasure: true,
      minProgressMeasure: 0.75,
      progressWeight: 0.5,
    },
    hideLmsUi: ['continue', 'exitAll'],
    sharedData: [{ target: 'notes', read: true, write: false }],
    sequencing: {
      controlMode: { choiceExit: false },
      limits: { attemptLimit: 3, attemptAbsoluteDurationLimit: 'PT30M' },
      delivery: { completionSetByContent: true, objectiveSetByContent: true },
      objectives: [
        {
          id: 'done',
          primary: true,
          satisfiedByMeasure: true,
          minNormalizedMeasure: 0.8,
          maps: [
            { target: 'global-done', writeSatisfiedStatus: true, writeCompletionStatus: true },
          ],
        },
        { id: 'before', primary: false, maps: [] },
      ],
    },
  })
  expect(exam!.sequencing!.rules).toEqual({
    pre: [
      {
        combination: 'any',
        conditions: [
          { condition: 'satisfied', not: true, objective: 'before' },
          { condition: 'objectiveMeasureLessThan', threshold: 0.5 },
        ],
        action: 'disabled',
      },
    ],
    exit: [],
    post: [{ combination: 'all', conditions: [{ condition: 'always' }], action: 'exitAll' }],
  })
})

test('a rule with a word that SCORM does not know is left out, and that is said', () => {
  expect(course.notes.map(({ says }) => says)).toEqual([
    'A rule of order was left out: one of its conditions is unknown to SCORM.',
  ])
})

test('what a manifest leaves out gets the default of the standard, not that of scorm-again', () => {
  const lesson = sequencingSettings(course).activityTree!.children![0]!
  expect(lesson.sequencingControls).toMatchObject({ choice: true, choiceExit: false, flow: false })
})

test('a share of the parts is counted in hundreds, as scorm-again counts', () => {
  const { rollupRules } = sequencingSettings(course).activityTree!
  expect(rollupRules!.rules[0]).toMatchObject({
    consideration: 'atLeastPercent',
    minimumPercent: 50,
    conditions: [{ condition: 'progressKnown', operator: 'not' }],
  })
})

test('the wish to shuffle is not taken for the mark that it has been done', () => {
  const { sequencingControls } = sequencingSettings(course).activityTree!
  expect(sequencingControls).toMatchObject({ randomizeChildren: true, selectCount: 1 })
  expect(sequencingControls).not.toHaveProperty('reorderChildren')
})

test('objectives, limits, thresholds and shared data are handed on', () => {
  const lesson = sequencingSettings(course).activityTree!.children![0]!
  expect(lesson).toMatchObject({
    attemptLimit: 3,
    primaryObjective: {
      objectiveID: 'done',
      minNormalizedMeasure: 0.8,
      mapInfo: [{ targetObjectiveID: 'global-done', writeCompletionStatus: true }],
    },
    objectives: [{ objectiveID: 'before' }],
    completionThreshold: { minProgressMeasure: 0.75 },
    sharedDataMaps: [{ targetID: 'notes', readSharedData: true, writeSharedData: false }],
    hideLmsUi: ['continue', 'exitAll'],
  })
})

test('scorm-again builds the tree and starts the first part of a course that flows, though it has a time limit', () => {
  const delivered: string[] = []
  const sequencing = sequencingSettings({
    ...course,
    organization: { ...course.organization, sequencing: { controlMode: { flow: true } } },
  })
  const api = new Scorm2004API({
    autocommit: false,
    sequencing: {
      ...sequencing,
      eventListeners: { onActivityDelivery: ({ id }) => delivered.push(id) },
    },
  })
  api.getSequencingService()!.initialize()
  expect(delivered).toEqual(['lesson'])
})
