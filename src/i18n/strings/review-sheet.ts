import { bilingual } from './bilingual.ts'

/** The printable sheet on which a champion reviews some of what the accounts said. */
export const reviewSheet = bilingual({
  en: {
    title: (from: string, to: string) => `Review of what we said, ${from} to ${to}`,
    intro: (count: number) =>
      `Up to ${count} posts and ${count} replies of each account, chosen by chance and always the same for these days, so that every reviewer looks at the same ones.`,
    how: 'For each point of the guidelines, tick whether it was met. Write down what the account manager should know. Talk about patterns, not about people.',
    private:
      'Replies belong to conversations with residents. Names are left out; keep this sheet as you keep other records of casework.',
    reviewer: 'Reviewed by',
    date: 'On',
    original: 'See it where it was posted',
    post: (nth: number, of: number) => `Post ${nth} of ${of}`,
    reply: (nth: number, of: number) => `Reply ${nth} of ${of}`,
    point: 'Point',
    met: 'Met',
    notMet: 'Not met',
    doesNotApply: 'Does not apply',
    notes: 'Notes',
    chosen: (posts: number, ofPosts: number, replies: number, ofReplies: number) =>
      `${posts} of ${ofPosts} posts, ${replies} of ${ofReplies} replies.`,
    nothing: 'It said nothing in this time, or nothing of it is here.',
    dont: (what: string) => `Do not ${what}`,
  },
  cy: {
    title: (from: string, to: string) => `Adolygiad o’r hyn a ddywedwyd gennym, ${from} i ${to}`,
    intro: (count: number) =>
      `Hyd at ${count} neges a ${count} ateb gan bob cyfrif, wedi’u dewis ar hap a bob amser yr un fath ar gyfer y dyddiau hyn, fel bod pob adolygydd yn edrych ar yr un rhai.`,
    how: 'Ar gyfer pob pwynt yn y canllawiau, ticiwch a gafodd ei fodloni. Nodwch yr hyn y dylai rheolwr y cyfrif ei wybod. Siaradwch am batrymau, nid am bobl.',
    private:
      'Mae atebion yn rhan o sgyrsiau â thrigolion. Mae enwau wedi’u hepgor; cadwch y daflen hon fel y cadwch gofnodion eraill o waith achos.',
    reviewer: 'Adolygwyd gan',
    date: 'Ar',
    original: 'Ei gweld lle cafodd ei phostio',
    post: (nth: number, of: number) => `Neges ${nth} o ${of}`,
    reply: (nth: number, of: number) => `Ateb ${nth} o ${of}`,
    point: 'Pwynt',
    met: 'Do',
    notMet: 'Naddo',
    doesNotApply: 'Ddim yn berthnasol',
    notes: 'Nodiadau',
    chosen: (posts: number, ofPosts: number, replies: number, ofReplies: number) =>
      `${posts} o ${ofPosts} neges, ${replies} o ${ofReplies} ateb.`,
    nothing: 'Ni ddywedodd ddim yn y cyfnod hwn, neu nid oes dim ohono yma.',
    dont: (what: string) => `Peidiwch â gwneud hyn: ${what}`,
  },
})
