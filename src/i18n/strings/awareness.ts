import { bilingual } from './bilingual.ts'

/** What social media could do: benefits and case studies. */
export const awareness = bilingual({
  en: {
    title: 'Case studies',
    lede: 'What services of this council set out to do, what they did, and what came of it.',
    keywords: 'examples, success, results, evidence, what works, benefits, good practice',
    none: 'Nobody has written one down yet.',
    by: (service: string) => `By ${service}`,
    service: 'Service',
    platform: 'Posted on',
    goal: 'Goal',
    result: 'Result',
    could: 'What it could do for you',
    benefits: 'What it is good for, and what it costs',
    studies: 'Case studies from our services',
    ownStory: 'Did something of yours go well, or teach you something? Tell',
  },
  cy: {
    title: 'Astudiaethau achos',
    lede: "Yr hyn yr oedd gwasanaethau'r cyngor hwn am ei wneud, yr hyn a wnaethant, a'r canlyniad.",
    keywords:
      "enghreifftiau, llwyddiant, canlyniadau, tystiolaeth, beth sy'n gweithio, manteision, arfer da",
    none: 'Nid oes neb wedi ysgrifennu un eto.',
    by: (service: string) => `Gan ${service}`,
    service: 'Gwasanaeth',
    platform: 'Postiwyd ar',
    goal: 'Nod',
    result: 'Canlyniad',
    could: 'Beth y gallai ei wneud i chi',
    benefits: "Beth y mae'n dda ar ei gyfer, a beth yw'r gost",
    studies: "Astudiaethau achos o'n gwasanaethau",
    ownStory: 'A aeth rhywbeth yn dda i chi, neu a ddysgodd rywbeth i chi? Dywedwch wrth',
  },
})
