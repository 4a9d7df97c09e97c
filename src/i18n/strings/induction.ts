import { bilingual } from './bilingual.ts'

/** The induction: a list of tasks, and the tasks themselves below it. */
export const induction = bilingual({
  en: {
    title: 'Induction',
    lede: 'What to do in your first weeks. Do the tasks in any order; the list remembers what is done.',
    tasks: 'Your tasks',
    minutes: (n: number) => `About ${n} minutes`,
    openCourse: 'Open the course',
    readGuideline: 'Read the guideline',
    backToList: 'Back to the list',
    none: 'There are no induction tasks yet.',
    withoutScript: 'To have your progress remembered, turn JavaScript on and sign in.',
  },
  cy: {
    title: 'Cynefino',
    lede: "Beth i'w wneud yn eich wythnosau cyntaf. Gwnewch y tasgau mewn unrhyw drefn; mae'r rhestr yn cofio beth sydd wedi'i wneud.",
    tasks: 'Eich tasgau',
    minutes: (n: number) => `Tua ${n} munud`,
    openCourse: 'Agor y cwrs',
    readGuideline: 'Darllen y canllaw',
    backToList: "Yn ôl i'r rhestr",
    none: 'Nid oes tasgau cynefino eto.',
    withoutScript: "I'ch cynnydd gael ei gofio, trowch JavaScript ymlaen a mewngofnodwch.",
  },
})

export const inductionScript = bilingual({
  en: {
    done: 'Done',
    toDo: 'To do',
    progress: '{n} of {of} done',
    doneButton: 'I have done this',
    undo: 'That was a mistake',
    courseTicks: 'This task is ticked when you have completed the course.',
    allDone: 'You have done every task of the induction.',
  },
  cy: {
    done: "Wedi'i wneud",
    toDo: "I'w wneud",
    progress: "{n} o {of} wedi'u gwneud",
    doneButton: 'Rwyf wedi gwneud hyn',
    undo: 'Camgymeriad oedd hynny',
    courseTicks: "Mae'r dasg hon yn cael ei thicio pan fyddwch wedi cwblhau'r cwrs.",
    allDone: "Rydych wedi gwneud pob tasg o'r cyfnod cynefino.",
  },
})

export type InductionWords = (typeof inductionScript)['en']
