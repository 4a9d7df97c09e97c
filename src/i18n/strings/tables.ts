import { bilingual } from './bilingual.ts'

/** A register as a table that is filtered and sorted. */
export const tables = bilingual({
  en: {
    filter: 'Find in this list',
    all: 'All',
    shown: (shown: string, of: string) => `${shown} of ${of}`,
    none: 'Nothing fits. Take out a word, or choose "All".',
    waiting: 'The whole list is on its way.',
    failed: 'The whole list could not be fetched. This page shows a part of it.',
    more: 'Show more',
    reset: 'Show everything',
    sortBy: (column: string) => `Sort by ${column}`,
    pages: 'Pages of the list',
    before: 'Earlier rows',
    after: 'Later rows',
    pageOf: (number: number, of: number) => `Page ${number} of ${of}`,
    empty: 'Nothing has been entered yet.',
  },
  cy: {
    filter: 'Chwilio yn y rhestr hon',
    all: 'Pob un',
    shown: (shown: string, of: string) => `${shown} o ${of}`,
    none: 'Nid oes dim yn cyfateb. Tynnwch air, neu dewiswch "Pob un".',
    waiting: "Mae'r rhestr gyfan ar ei ffordd.",
    failed: "Nid oedd modd nôl y rhestr gyfan. Mae'r dudalen hon yn dangos rhan ohoni.",
    more: 'Dangos rhagor',
    reset: 'Dangos popeth',
    sortBy: (column: string) => `Trefnu yn ôl ${column}`,
    pages: "Tudalennau'r rhestr",
    before: 'Rhesi cynharach',
    after: 'Rhesi diweddarach',
    pageOf: (number: number, of: number) => `Tudalen ${number} o ${of}`,
    empty: "Nid oes dim wedi'i gofnodi eto.",
  },
})
