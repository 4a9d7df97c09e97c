import { bilingual } from './bilingual.ts'

/** What the script of a course page says: plain text with places to fill. */
export const courseScript = bilingual({
  en: {
    lessonOf: 'Lesson {n} of {of}',
    theTest: 'The test',
    seen: 'Done',
    here: 'You are here',
    previous: 'Previous',
    next: 'Next',
    toTest: 'Go to the test',
    finish: 'Finish the course',
    resumed: 'You were at lesson {n}, "{title}". You go on from there.',
    lessonGone:
      'The lesson where you were is no longer part of this course. What you have done in the others is kept. You go on with the first one that you have not read.',
    resume: 'You were at lesson {n}, "{title}".',
    goOn: 'Go on from there',
    movedOn: 'You have gone on with this course on another device: lesson {n}, "{title}".',
    goThere: 'Go there',
    renew:
      'Your completion of this course is valid until {day}. To renew it, go through the lessons again, and then say so here.',
    renewed: 'I have been through it again',
    completed: 'You have completed this course. It is on your record.',
    acknowledge: 'I have read it and will follow it',
    acknowledged: 'Acknowledged',
    awaits: 'This course counts as completed once you have completed the one that comes first:',
    completedHere: 'You have read every lesson. It counts as completed when your record has it.',
    myLearning: 'See my learning',
    certificate: 'See or print your certificate',
    yourFirstChoice: 'Your first choice',
    launched: 'Your learning system started this course, and is told of your result.',
    launchRefused:
      'The learning system that started this course is not told of your result: {reason}',
    launchUnlisted: 'it is not one that this site may report to.',
    launchEnded: 'its session has ended. Start the course from there again.',
  },
  cy: {
    lessonOf: 'Gwers {n} o {of}',
    theTest: 'Y prawf',
    seen: "Wedi'i wneud",
    here: 'Rydych chi yma',
    previous: 'Blaenorol',
    next: 'Nesaf',
    toTest: "Mynd i'r prawf",
    finish: 'Gorffen y cwrs',
    resumed: 'Roeddech chi yng ngwers {n}, "{title}". Rydych yn mynd ymlaen oddi yno.',
    lessonGone:
      "Nid yw'r wers yr oeddech ynddi yn rhan o'r cwrs hwn mwyach. Mae'r hyn a wnaethoch yn y lleill wedi'i gadw. Rydych yn mynd ymlaen gyda'r un gyntaf nad ydych wedi'i darllen.",
    resume: 'Roeddech chi yng ngwers {n}, "{title}".',
    goOn: 'Mynd ymlaen oddi yno',
    movedOn: 'Rydych wedi mynd ymlaen â\'r cwrs hwn ar ddyfais arall: gwers {n}, "{title}".',
    goThere: 'Mynd yno',
    renew:
      "Mae'r ffaith eich bod wedi cwblhau'r cwrs hwn yn ddilys tan {day}. I'w hadnewyddu, ewch drwy'r gwersi eto, ac yna dywedwch hynny yma.",
    renewed: 'Rwyf wedi mynd drwyddo eto',
    completed: "Rydych wedi cwblhau'r cwrs hwn. Mae ar eich cofnod.",
    acknowledge: 'Rwyf wedi ei ddarllen a byddaf yn ei ddilyn',
    acknowledged: 'Wedi cydnabod',
    awaits:
      "Mae'r cwrs hwn yn cyfrif fel wedi'i gwblhau unwaith y byddwch wedi cwblhau'r un sy'n dod yn gyntaf:",
    completedHere:
      "Rydych wedi darllen pob gwers. Mae'n cyfrif fel wedi'i gwblhau pan fydd ar eich cofnod.",
    myLearning: 'Gweld fy nysgu',
    certificate: 'Gweld neu argraffu eich tystysgrif',
    yourFirstChoice: 'Eich dewis cyntaf',
    launched:
      "Eich system ddysgu a ddechreuodd y cwrs hwn, ac mae hi'n cael gwybod eich canlyniad.",
    launchRefused:
      "Nid yw'r system ddysgu a ddechreuodd y cwrs hwn yn cael gwybod eich canlyniad: {reason}",
    launchUnlisted: "nid yw'n un y caiff y safle hwn adrodd iddi.",
    launchEnded: 'mae ei sesiwn wedi dod i ben. Dechreuwch y cwrs oddi yno eto.',
  },
})

export type CourseWords = (typeof courseScript)['en']
