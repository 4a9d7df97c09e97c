import { feed } from './feed.ts'

/** The feed of a channel: 15 entries, with a title, a thumbnail and a text. The film itself stays there. */
export const youtube = feed((item) => {
  const id = item.native?.replace(/^yt:video:/, '')
  return {
    ...item,
    native: id,
    media: (item.media ?? []).slice(0, 1).map((media) => ({
      ...media,
      kind: 'video' as const,
      url: item.url ?? media.url,
      poster: media.poster ?? (media.kind === 'image' ? media.url : undefined),
    })),
  }
})
