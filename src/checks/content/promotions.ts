import type { Outline } from '#model/outline.ts'
import { registerFile } from '#model/registers.ts'
import type { Document, Site } from '#model/site.ts'

/** The links and the pictures of the promotions, for the rules that judge those of texts. */
export const promotionTexts = ({ registers }: Pick<Site, 'registers'>): Document<unknown>[] =>
  registers.promotions.map(({ value, place }) => {
    const { link, image } = value
    const outline: Outline = {
      headings: [],
      links: [{ url: link, line: place.line(['link']) }],
      images: image
        ? [{ url: image.file, alt: image.alt.en, line: place.line(['image', 'file']) }]
        : [],
      citations: [],
      components: [],
      anchors: [],
      harm: [],
    }
    // They are shown on the home page, and a link is read from there.
    const where = { id: value.id, language: 'en' as const, address: '/', body: '' }
    return { ...where, value, place: { ...place, file: registerFile('promotions') }, outline }
  })
