/** The building blocks of a lesson: what an author may write in MDX without importing it. Checks, pages and the guide read this table. */
export type Block = {
  /** Attributes that must be there. */
  needs: readonly string[]
  /** Attributes that may be there. */
  takes?: readonly string[]
  /** Attributes that name a file in the course's `media/`. */
  media?: readonly string[]
  /** Attributes that are needed where another one is: `{ picture: ['alt'] }`. */
  with?: Readonly<Record<string, readonly string[]>>
  /** Attributes whose value is one of a few. */
  oneOf?: Readonly<Record<string, readonly string[]>>
  /** It only means something inside one of these. */
  inside?: readonly string[]
  /** What a learner did in it is kept under its `id`, so no other block of the course has that. */
  remembers?: true
}

const languages = ['en', 'cy'] as const

export const blocks: Readonly<Record<string, Block>> = {
  Callout: { needs: ['kind'], oneOf: { kind: ['remember', 'warning', 'example'] } },
  Rule: { needs: ['id'] },
  Question: { needs: ['id'] },
  Figure: { needs: ['src', 'alt'], takes: ['caption', 'credit'], media: ['src'] },
  Video: {
    needs: ['src', 'title', 'captions', 'transcript'],
    takes: ['poster', 'language'],
    media: ['src', 'captions', 'transcript', 'poster'],
    oneOf: { language: languages },
  },
  Reveal: { needs: ['summary'] },
  Tabs: { needs: ['label'] },
  Tab: { needs: ['label'], inside: ['Tabs'] },
  Scenario: { needs: ['id', 'title'], remembers: true },
  Step: { needs: ['id'], inside: ['Scenario'], remembers: true },
  Choice: {
    needs: ['id', 'label', 'verdict'],
    takes: ['next'],
    oneOf: { verdict: ['good', 'risky', 'wrong'] },
    inside: ['Scenario', 'Step'],
  },
  Post: {
    needs: ['account', 'handle'],
    takes: ['time', 'picture', 'alt'],
    media: ['picture'],
    with: { picture: ['alt'] },
  },
  Reply: { needs: ['account', 'handle'], takes: ['time'], inside: ['Post'] },
  Compose: {
    needs: ['id', 'title'],
    takes: ['limit', 'describe', 'tone'],
    remembers: true,
  },
}

/** Files of `media/` that are put on the site. A transcript is not: its text is in the page. */
export const published = /\.(webp|avif|png|jpe?g|gif|svg|mp4|webm|m4v|vtt)$/i
