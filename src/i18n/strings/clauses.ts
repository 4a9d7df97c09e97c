import { bilingual } from './bilingual.ts'

/** Words for job descriptions: the page, and the clauses that registers have no words for. */
export const clauses = bilingual({
  en: {
    title: 'Words for job descriptions',
    lede: 'What a job description says about social media, from the registers, in English and Welsh, ready to copy. Agree it with HR and with whoever holds the post.',
    link: 'Words for job descriptions',
    levels: 'For everybody at a level',
    roles: 'For a role',
    posts: 'Post by post',
    postsLede:
      'Posts that have an account, a licence or a role, or something of their own in the register.',
    noPosts: 'No post has anything in the registers yet.',
    choose: 'Show one post',
    all: 'All posts on this page',
    none: 'Nothing for this post.',
    english: 'In English',
    welsh: 'In Welsh',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select the words and copy them yourself.',
    untranslated: 'Not yet in Welsh',
    deputy: (role: string) =>
      `You stand in for this role when those who have it are away: ${role}.`,
    account: (account: string) => `You are responsible for this official account: ${account}.`,
    accountDeputy: (account: string) =>
      `You stand in for whoever is responsible for this official account: ${account}.`,
  },
  cy: {
    title: 'Geiriau ar gyfer swydd-ddisgrifiadau',
    lede: 'Yr hyn y mae swydd-ddisgrifiad yn ei ddweud am gyfryngau cymdeithasol, o’r cofrestrau, yn Gymraeg a Saesneg, yn barod i’w gopïo. Cytunwch arno gydag AD a chyda deiliad y swydd.',
    link: 'Geiriau ar gyfer swydd-ddisgrifiadau',
    levels: 'I bawb ar lefel',
    roles: 'Ar gyfer rôl',
    posts: 'Fesul swydd',
    postsLede:
      'Swyddi sydd â chyfrif, trwydded neu rôl, neu sydd â rhywbeth eu hunain yn y gofrestr.',
    noPosts: 'Nid oes gan unrhyw swydd ddim yn y cofrestrau eto.',
    choose: 'Dangos un swydd',
    all: 'Pob swydd ar y dudalen hon',
    none: 'Dim ar gyfer y swydd hon.',
    english: 'Yn Saesneg',
    welsh: 'Yn Gymraeg',
    copy: 'Copïo',
    copied: 'Wedi’i gopïo.',
    notCopied: 'Nid oedd modd ei gopïo. Dewiswch y geiriau a’u copïo eich hun.',
    untranslated: 'Ddim yn Gymraeg eto',
    deputy: (role: string) =>
      `Rydych yn gweithredu yn y rôl hon pan fydd y rhai sydd â hi i ffwrdd: ${role}.`,
    account: (account: string) => `Chi sy’n gyfrifol am y cyfrif swyddogol hwn: ${account}.`,
    accountDeputy: (account: string) =>
      `Rydych yn gweithredu dros bwy bynnag sy’n gyfrifol am y cyfrif swyddogol hwn: ${account}.`,
  },
})
