import { bilingual } from './bilingual.ts'

/** What the endpoint's record adds to the roles' desks. Counts, never names. */
export const deskLive = bilingual({
  en: {
    overdue: (number: number) =>
      `${number === 1 ? '1 person' : `${number} people`} should have completed it by now. Remind them and their managers.`,
    lapsed: (number: number) =>
      `It has lapsed for ${number === 1 ? '1 person' : `${number} people`}. They take it again, or give back what it allowed.`,
    expiring: (number: number) =>
      `It lapses within a month for ${number === 1 ? '1 person' : `${number} people`}. Ask them to take it again in time.`,
    services: (services: string) =>
      `Nobody has completed it in: ${services}. Offer it there, in English and in Welsh.`,
    mailAbout: 'Mail to staff',
    mail: (number: number) =>
      `${number === 1 ? '1 letter was' : `${number} letters were`} refused and will not go out by ${number === 1 ? 'itself' : 'themselves'}. See why, and send again.`,
    statementsAbout: 'Statements for the LRS',
    statements: (number: number) =>
      `The LRS has refused ${number === 1 ? '1 statement' : `${number} statements`}. See why, and send again.`,
  },
  cy: {
    overdue: (number: number) =>
      `Dylai ${number} ${number === 1 ? 'person' : 'o bobl'} fod wedi'i gwblhau erbyn hyn. Atgoffwch nhw a'u rheolwyr.`,
    lapsed: (number: number) =>
      `Mae wedi dod i ben i ${number} ${number === 1 ? 'person' : 'o bobl'}. Maent yn ei ddilyn eto, neu'n rhoi'r gorau i'r hyn yr oedd yn ei ganiatáu.`,
    expiring: (number: number) =>
      `Bydd yn dod i ben o fewn mis i ${number} ${number === 1 ? 'person' : 'o bobl'}. Gofynnwch iddynt ei ddilyn eto mewn pryd.`,
    services: (services: string) =>
      `Nid oes neb wedi'i gwblhau yn: ${services}. Cynigiwch ef yno, yn Gymraeg ac yn Saesneg.`,
    mailAbout: 'E-byst i staff',
    mail: (number: number) =>
      `Cafodd ${number} e-bost ${number === 1 ? 'ei wrthod ac ni fydd' : 'eu gwrthod ac ni fyddant'} yn mynd ${number === 1 ? "ohono'i hun" : 'ohonynt eu hunain'}. Edrychwch pam, ac anfonwch eto.`,
    statementsAbout: "Datganiadau i'r LRS",
    statements: (number: number) =>
      `Mae'r LRS wedi gwrthod ${number} ${number === 1 ? 'datganiad' : 'o ddatganiadau'}. Edrychwch pam, ac anfonwch eto.`,
  },
})
