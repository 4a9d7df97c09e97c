import { bilingual } from './bilingual.ts'

export const notFound = bilingual({
  en: {
    title: 'Page not found',
    typed:
      'If you typed the address, check that it is right. If you followed a link, the page may have moved.',
    instead: 'You can search this site, or start from the home page.',
    search: 'Search',
    home: 'Home page',
  },
  cy: {
    title: 'Heb ddod o hyd i’r dudalen',
    typed:
      'Os gwnaethoch deipio’r cyfeiriad, gwnewch yn siŵr ei fod yn gywir. Os gwnaethoch ddilyn dolen, efallai fod y dudalen wedi symud.',
    instead: 'Gallwch chwilio’r safle hwn, neu ddechrau o’r hafan.',
    search: 'Chwilio',
    home: 'Hafan',
  },
})
