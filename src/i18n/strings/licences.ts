import type { LicenceState } from '#model/licence.ts'
import { bilingual } from './bilingual.ts'

/** The register of licences to post: the corporate users. */
export const licences = bilingual({
  en: {
    title: 'Corporate users',
    lede: 'Everybody who holds a licence to post for the council, by post and service.',
    count: (number: number) => (number === 1 ? '1 licence' : `${number} licences`),
    post: 'Post',
    name: 'Name',
    service: 'Service',
    platforms: 'Platforms',
    languages: 'Languages',
    en: 'English',
    cy: 'Welsh',
    issued: 'Issued',
    expires: 'Until',
    state: 'State',
    become: 'How to get a licence',
    accounts: 'The official accounts',
  },
  cy: {
    title: 'Defnyddwyr corfforaethol',
    lede: 'Pawb sydd â thrwydded i bostio ar ran y cyngor, yn ôl swydd a gwasanaeth.',
    count: (number: number) => `${number} trwydded`,
    post: 'Swydd',
    name: 'Enw',
    service: 'Gwasanaeth',
    platforms: 'Platfformau',
    languages: 'Ieithoedd',
    en: 'Saesneg',
    cy: 'Cymraeg',
    issued: 'Rhoddwyd',
    expires: 'Hyd at',
    state: 'Cyflwr',
    become: 'Sut i gael trwydded',
    accounts: 'Y cyfrifon swyddogol',
  },
})

export const licenceStateNames = bilingual<Record<LicenceState, string>>({
  en: {
    'in-force': 'In force',
    'due-for-renewal': 'Due for renewal',
    'not-yet': 'Not begun yet',
    lapsed: 'Lapsed',
    suspended: 'Suspended',
    withdrawn: 'Withdrawn',
    'left-post': 'Left the post',
  },
  cy: {
    'in-force': 'Mewn grym',
    'due-for-renewal': "I'w hadnewyddu",
    'not-yet': 'Heb ddechrau eto',
    lapsed: 'Wedi dod i ben',
    suspended: "Wedi'i hatal dros dro",
    withdrawn: "Wedi'i thynnu'n ôl",
    'left-post': 'Wedi gadael y swydd',
  },
})
