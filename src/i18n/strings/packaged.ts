import { bilingual } from './bilingual.ts'

/** A course in a package: what its page says of the learning system (LMS) that started it. */
export const packaged = bilingual({
  en: {
    otherLanguage: 'Cymraeg',
    saving: 'Saving',
    kept: 'Saved by your learning system',
    keptHere: 'Saved in this browser only',
    refused: 'Your learning system did not accept your last step: {reason}',
    refusedHere: 'Your last step could not be saved in this browser: {reason}',
    nobody:
      'No learning system was found, so nothing is recorded. You can read the course and try its test. To have it on your record, close this window and start the course from your learning system.',
    notBegun:
      'Your learning system did not let the course begin ({reason}), so nothing is recorded. You can read the course. Close this window and start it again from your learning system.',
    looking: 'Your learning system opened this course to look at only, so nothing is recorded.',
    onOwn: 'This copy of the course keeps your place in this browser only. It is on no record.',
    ended:
      'This session has ended. Start the course again from your learning system to go on with your record.',
    lostTest:
      'The test has changed since you began it, so the answers that you gave could not be kept. Your lessons are as you left them.',
    completed: 'You have completed this course.',
    already:
      'Your learning system has this course as completed. You can look in again; that stays as it is.',
    toAcknowledge: 'Still to do',
    awaited: 'This course counts as completed once you have read and acknowledged:',
    testNeeds: 'The test needs JavaScript. Everything before it can be read and printed without.',
    leave: 'Save and leave',
    left: 'You can close this window now.',
  },
  cy: {
    otherLanguage: 'English',
    saving: 'Yn cadw',
    kept: "Wedi'i gadw gan eich system ddysgu",
    keptHere: "Wedi'i gadw yn y porwr hwn yn unig",
    refused: 'Ni dderbyniodd eich system ddysgu eich cam diwethaf: {reason}',
    refusedHere: 'Ni ellid cadw eich cam diwethaf yn y porwr hwn: {reason}',
    nobody:
      "Ni chafwyd hyd i system ddysgu, felly nid oes dim yn cael ei gofnodi. Gallwch ddarllen y cwrs a rhoi cynnig ar ei brawf. I'w gael ar eich cofnod, caewch y ffenestr hon a dechreuwch y cwrs o'ch system ddysgu.",
    notBegun:
      "Ni adawodd eich system ddysgu i'r cwrs ddechrau ({reason}), felly nid oes dim yn cael ei gofnodi. Gallwch ddarllen y cwrs. Caewch y ffenestr hon a'i ddechrau eto o'ch system ddysgu.",
    looking:
      'Agorodd eich system ddysgu y cwrs hwn i edrych arno yn unig, felly nid oes dim yn cael ei gofnodi.',
    onOwn:
      "Mae'r copi hwn o'r cwrs yn cadw eich lle yn y porwr hwn yn unig. Nid yw ar unrhyw gofnod.",
    ended:
      "Mae'r sesiwn hon wedi dod i ben. Dechreuwch y cwrs eto o'ch system ddysgu i fynd ymlaen â'ch cofnod.",
    lostTest:
      "Mae'r prawf wedi newid ers i chi ei ddechrau, felly ni ellid cadw'r atebion a roesoch. Mae eich gwersi fel y gadawsoch nhw.",
    completed: "Rydych wedi cwblhau'r cwrs hwn.",
    already:
      "Mae'r cwrs hwn wedi'i gwblhau yn ôl eich system ddysgu. Gallwch edrych eto; bydd hynny'n aros fel y mae.",
    toAcknowledge: "Eto i'w wneud",
    awaited:
      "Bydd y cwrs hwn yn cyfrif fel wedi'i gwblhau unwaith y byddwch wedi darllen a chydnabod:",
    testNeeds:
      "Mae angen JavaScript ar y prawf. Gellir darllen ac argraffu popeth o'i flaen hebddo.",
    leave: 'Cadw a gadael',
    left: "Gallwch gau'r ffenestr hon nawr.",
  },
})

export type PackagedWords = (typeof packaged)['en']
