import { bilingual } from './bilingual.ts'

/** The poster: one page of A4 for the staff room. */
export const poster = bilingual({
  en: {
    title: 'A poster for the wall',
    lede: 'One page of A4 that says what colleagues may do and where to find out more. Print it, and put it where people wait for the kettle.',
    keywords: 'print, staff room, notice board, A4, awareness, QR code',
    print:
      'Print this page from your browser (Ctrl+P, or ⌘P on a Mac). Only the poster is printed.',
    heading: 'Social media at work: yes, you may',
    mayAll: 'If you work here, you may:',
    three: 'Three steps to more',
    step1: 'Read the guideline on personal use. It takes five minutes.',
    step2: 'Take a course, in working hours.',
    step3: 'Talk to your manager about a licence to post.',
    scan: 'Scan, or type:',
    qr: (address: string) => `QR code that leads to ${address}`,
    ask: 'Ask us:',
    noAddress:
      'This poster has no QR code, because moothall.yaml does not say where the site lives.',
  },
  cy: {
    title: "Poster i'r wal",
    lede: 'Un dudalen A4 sy’n dweud beth y caiff cydweithwyr ei wneud a ble i ddysgu mwy. Argraffwch hi, a’i rhoi lle mae pobl yn aros i’r tegell ferwi.',
    keywords: 'argraffu, ystafell staff, hysbysfwrdd, A4, ymwybyddiaeth, cod QR',
    print:
      "Argraffwch y dudalen hon o'ch porwr (Ctrl+P, neu ⌘P ar Mac). Dim ond y poster sy'n cael ei argraffu.",
    heading: 'Cyfryngau cymdeithasol yn y gwaith: cewch, wir',
    mayAll: 'Os ydych yn gweithio yma, cewch:',
    three: 'Tri cham at fwy',
    step1: 'Darllenwch y canllaw ar ddefnydd personol. Mae’n cymryd pum munud.',
    step2: 'Dilynwch gwrs, yn ystod oriau gwaith.',
    step3: "Siaradwch â'ch rheolwr am drwydded i bostio.",
    scan: 'Sganiwch, neu deipiwch:',
    qr: (address: string) => `Cod QR sy'n arwain at ${address}`,
    ask: 'Gofynnwch i ni:',
    noAddress: "Nid oes cod QR ar y poster hwn, am nad yw moothall.yaml yn dweud ble mae'r safle.",
  },
})
