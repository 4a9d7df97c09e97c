import { bilingual } from './bilingual.ts'

/** The page of the three levels. */
export const levelsWords = bilingual({
  en: {
    title: 'Levels',
    lede: 'Everyone on the staff has a place here. Each level opens more, and asks more.',
    policyStaged: 'Each level opens more sites and more responsibility. Training comes first.',
    policyOpen: 'Everyone may use all approved sites. The levels say who speaks for the council.',
    may: 'You may',
    must: 'You must',
    next: 'The next step',
    matrix: 'The levels side by side',
    matrixLede: 'Each level keeps what the one below it has.',
    yes: 'Yes',
    no: 'No',
    siteList: 'Sites you can open',
    basicList: 'The basic list',
    approvedList: 'All approved sites',
    training: 'Required training',
    noTraining: 'None beyond induction',
    guidelines: 'Guidelines',
  },
  cy: {
    title: 'Lefelau',
    lede: "Mae lle i bawb o'r staff yma. Mae pob lefel yn agor mwy, ac yn gofyn am fwy.",
    policyStaged:
      'Mae pob lefel yn agor mwy o safleoedd a mwy o gyfrifoldeb. Hyfforddiant sydd gyntaf.',
    policyOpen:
      "Caiff pawb ddefnyddio pob safle cymeradwy. Mae'r lefelau'n dweud pwy sy'n siarad dros y cyngor.",
    may: 'Cewch',
    must: 'Rhaid i chi',
    next: 'Y cam nesaf',
    matrix: 'Y lefelau ochr yn ochr',
    matrixLede: 'Mae pob lefel yn cadw’r hyn sydd gan yr un oddi tani.',
    yes: 'Ie',
    no: 'Na',
    siteList: 'Safleoedd y gallwch eu hagor',
    basicList: 'Y rhestr sylfaenol',
    approvedList: 'Pob safle cymeradwy',
    training: 'Hyfforddiant gofynnol',
    noTraining: 'Dim y tu hwnt i gynefino',
    guidelines: 'Canllawiau',
  },
})
