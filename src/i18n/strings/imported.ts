import { bilingual } from './bilingual.ts'

/** The parts of an imported course's page that the build writes. */
export const imported = bilingual({
  en: {
    parts: (n: number) => (n === 1 ? '1 part' : `${n} parts`),
    madeWith: (tool: string) => `Made with ${tool}`,
    bought: 'A course from another maker',
    textIn: (language: string) => `Its text is in ${language}`,
    english: 'English',
    welsh: 'Welsh',
    contents: 'Parts of this course',
    needsScript:
      'This course needs JavaScript. It was made by somebody else, so it cannot be read without.',
    noEndpoint: 'This course can only be played while the site is served by Moothall.',
    play: 'The course',
    controls: 'Ways to play this course',
    steps: 'Parts before and after this one',
    inOrder: 'This course sets the order of its parts. They open as you go on.',
  },
  cy: {
    parts: (n: number) => `Nifer y rhannau: ${n}`,
    madeWith: (tool: string) => `Gwnaed gyda ${tool}`,
    bought: 'Cwrs gan wneuthurwr arall',
    textIn: (language: string) => `Mae ei destun yn ${language}`,
    english: 'Saesneg',
    welsh: 'Gymraeg',
    contents: "Rhannau'r cwrs hwn",
    needsScript:
      'Mae angen JavaScript ar y cwrs hwn. Gwnaed ef gan rywun arall, felly ni ellir ei ddarllen hebddo.',
    noEndpoint: "Dim ond pan fydd Moothall yn gweini'r safle y gellir chwarae'r cwrs hwn.",
    play: 'Y cwrs',
    controls: "Ffyrdd o chwarae'r cwrs hwn",
    steps: 'Y rhannau cyn ac ar ôl yr un hon',
    inOrder: "Y cwrs hwn sy'n pennu trefn ei rannau. Maent yn agor wrth ichi fynd ymlaen.",
  },
})

/** For the script: plain text with places to fill. */
export const importedScript = bilingual({
  en: {
    start: 'Start the course',
    goOn: 'Go on with the course',
    newWindow: 'Open in a new window',
    fullScreen: 'Full screen',
    leave: 'Leave the course',
    inWindow:
      'The course is open in a window of its own. Keep this page open: it saves what you do there.',
    blocked:
      'The browser did not open the window. Allow this site to open windows, or start the course here.',
    missing:
      'The course could not be loaded. Try again later, or tell whoever looks after the site.',
    ended: 'This part has ended. You can leave it now.',
    endedNext: 'This part has ended. Go on with "{title}".',
    next: 'Next part: {title}',
    previous: 'Previous part: {title}',
    nextPart: 'Next part',
    previousPart: 'Previous part',
    finish: 'Finish the course',
    endedChoose: 'This part has ended. Go on below, choose another part, or leave the course.',
    courseEnded: 'You have come to the end of the course.',
    refused: 'The course does not let you go there yet. Finish the part that you are in first.',
    opensAfter: 'Opens when you have done {titles}',
    notYet: 'Not open yet',
    done: 'Done',
    failed: 'Not passed',
    begun: 'Begun',
    here: 'You are here',
    full: 'The course could not save, because this device has no room for it. What you do is still sent while this page is open.',
    completed: 'You have completed this course. It is on your record.',
    movedOn:
      'You have gone on with this course on another device. Load this page again to go on from there.',
    myLearning: 'See my learning',
  },
  cy: {
    start: "Dechrau'r cwrs",
    goOn: "Mynd ymlaen â'r cwrs",
    newWindow: 'Agor mewn ffenestr newydd',
    fullScreen: 'Sgrin lawn',
    leave: 'Gadael y cwrs',
    inWindow:
      "Mae'r cwrs ar agor mewn ffenestr ei hun. Cadwch y dudalen hon ar agor: mae'n cadw'r hyn a wnewch yno.",
    blocked:
      "Ni agorodd y porwr y ffenestr. Caniatewch i'r safle hwn agor ffenestri, neu dechreuwch y cwrs yma.",
    missing:
      "Ni ellid llwytho'r cwrs. Rhowch gynnig arall arni yn nes ymlaen, neu dywedwch wrth bwy bynnag sy'n gofalu am y safle.",
    ended: "Mae'r rhan hon wedi dod i ben. Gallwch ei gadael nawr.",
    endedNext: 'Mae\'r rhan hon wedi dod i ben. Ewch ymlaen â "{title}".',
    next: 'Y rhan nesaf: {title}',
    previous: 'Y rhan flaenorol: {title}',
    nextPart: 'Y rhan nesaf',
    previousPart: 'Y rhan flaenorol',
    finish: 'Gorffen y cwrs',
    endedChoose:
      "Mae'r rhan hon wedi dod i ben. Ewch ymlaen isod, dewiswch ran arall, neu gadewch y cwrs.",
    courseEnded: 'Rydych wedi cyrraedd diwedd y cwrs.',
    refused:
      "Nid yw'r cwrs yn gadael ichi fynd yno eto. Gorffennwch y rhan rydych ynddi yn gyntaf.",
    opensAfter: 'Yn agor pan fyddwch wedi gwneud {titles}',
    notYet: 'Heb agor eto',
    done: "Wedi'i gwneud",
    failed: 'Heb ei phasio',
    begun: "Wedi'i dechrau",
    here: 'Rydych chi yma',
    full: "Ni allai'r cwrs gadw, gan nad oes lle iddo ar y ddyfais hon. Mae'r hyn a wnewch yn dal i gael ei anfon tra bo'r dudalen hon ar agor.",
    completed: "Rydych wedi cwblhau'r cwrs hwn. Mae ar eich cofnod.",
    movedOn:
      "Rydych wedi mynd ymlaen â'r cwrs hwn ar ddyfais arall. Llwythwch y dudalen hon eto i fynd ymlaen oddi yno.",
    myLearning: 'Gweld fy nysgu',
  },
})

export type ImportedWords = (typeof importedScript)['en']
