import { bilingual } from './bilingual.ts'

/** What is the matter, and what is to be done: the sentences on the roles' desks. Days and job titles come as words. */
export const deskMatters = bilingual({
  en: {
    reviewOverdue: (day: string, owner: string) =>
      `Its review was due on ${day}. The owner, ${owner}, reads it through, puts right what is wrong and enters the day.`,
    reviewDue: (day: string, owner: string) =>
      `Its review is due on ${day}. Ask the owner, ${owner}, to read it through by then.`,
    ownerVacant: (owner: string) =>
      `Nobody keeps it up to date: the post that owns it, ${owner}, is vacant. Name another owner.`,
  },
  cy: {
    reviewOverdue: (day: string, owner: string) =>
      `Roedd i'w adolygu erbyn ${day}. Mae'r perchennog, ${owner}, yn ei ddarllen trwyddo, yn cywiro'r hyn sydd o'i le ac yn cofnodi'r diwrnod.`,
    reviewDue: (day: string, owner: string) =>
      `Mae i'w adolygu erbyn ${day}. Gofynnwch i'r perchennog, ${owner}, ei ddarllen trwyddo erbyn hynny.`,
    ownerVacant: (owner: string) =>
      `Nid oes neb yn ei gadw'n gyfredol: mae'r swydd sy'n berchen arno, ${owner}, yn wag. Enwch berchennog arall.`,
  },
})
