import { encode } from 'uqr'

/** A QR code as one path of unit squares in a square of `size`, with the quiet zone of four units that scanners ask for (ISO/IEC 18004). */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
  )
  return { size, path: squares.join('') }
}
