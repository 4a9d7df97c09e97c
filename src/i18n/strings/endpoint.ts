import { bilingual } from './bilingual.ts'

/** The pages that the endpoint renders itself. */
export const endpoint = bilingual({
  en: {
    signIn: 'Sign in',
    error: 'Error',
    problem: 'There is a problem',
    tryOut:
      'This copy of the site runs on your own computer, so no password is needed. Choose whom to sign in as.',
    /** Follows "Sign in", for who cannot see whose card it is. */
    as: (name: string) => `as ${name}`,
    roles: (roles: string) => `Roles: ${roles}`,
    signedInAs: (name: string) => `You are signed in as ${name}.`,
    signOut: 'Sign out',
    unknownPerson: 'Choose one of the people on this page',
    noWay: 'You cannot sign in here yet',
    noWayWhy:
      'Nobody has set up how people sign in to this site. You can read everything, but no course will be recorded.',
    goBack: 'Go back to the site',
    signInFirst: 'Sign in first',
    signInFirstWhy: 'This page is shown to people who have signed in.',
    notForYou: 'You cannot see this page',
    asSomebodyElse: 'Sign in as somebody else',
    champion: 'customer service champion',
    coordinator: 'account coordinator',
    technician: 'technical support specialist',
    administrator: 'administrator',
  },
  cy: {
    signIn: 'Mewngofnodi',
    error: 'Gwall',
    problem: 'Mae problem',
    tryOut:
      "Mae'r copi hwn o'r safle yn rhedeg ar eich cyfrifiadur eich hun, felly nid oes angen cyfrinair. Dewiswch fel pwy yr hoffech fewngofnodi.",
    as: (name: string) => `fel ${name}`,
    roles: (roles: string) => `Rolau: ${roles}`,
    signedInAs: (name: string) => `Rydych wedi mewngofnodi fel ${name}.`,
    signOut: 'Allgofnodi',
    unknownPerson: "Dewiswch un o'r bobl ar y dudalen hon",
    noWay: 'Ni allwch fewngofnodi yma eto',
    noWayWhy:
      'Nid oes neb wedi trefnu sut i fewngofnodi i’r safle hwn. Gallwch ddarllen popeth, ond ni fydd unrhyw gwrs yn cael ei gofnodi.',
    goBack: "Yn ôl i'r safle",
    signInFirst: 'Mewngofnodwch yn gyntaf',
    signInFirstWhy: 'Dangosir y dudalen hon i bobl sydd wedi mewngofnodi.',
    notForYou: 'Ni allwch weld y dudalen hon',
    asSomebodyElse: 'Mewngofnodi fel rhywun arall',
    champion: 'hyrwyddwr gwasanaeth cwsmeriaid',
    coordinator: 'cydlynydd cyfrifon',
    technician: 'arbenigwr cymorth technegol',
    administrator: 'gweinyddwr',
  },
})
