import sharp from 'sharp'

/** A plain picture, made when it is needed so that no binary lies about. */
export const picture = (
  width = 900,
  height = 600,
  format: 'png' | 'jpeg' | 'webp' | 'gif' = 'png',
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 18, g: 64, b: 58 } } })
    .toFormat(format)
    .toBuffer()
