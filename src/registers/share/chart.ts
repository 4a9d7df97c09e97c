import type { ToldMonth } from './told.ts'

/** Where the chart's lines and points lie, in the units of its drawing; `top` is the share at its upper edge. */
export type Chart = {
  width: number
  height: number
  /** The horizontal lines, from nought to the top. */
  lines: { share: number; y: number }[]
  /** The first, the last and what fits between, for the words under the chart. */
  months: { month: string; x: number }[]
  /** One for each stretch of months without a gap: "x,y x,y". */
  stretches: string[]
  points: { x: number; y: number; month: string }[]
}

const width = 480
const height = 300
const box = { left: 58, right: 462, upper: 14, lower: 262 }

/** The months as a line that breaks where a month was not counted. */
export function chartOf(months: readonly ToldMonth[], top: number): Chart {
  const step = months.length > 1 ? (box.right - box.left) / (months.length - 1) : 0
  const x = (at: number) => rounded(box.left + at * step)
  const y = (share: number) => rounded(box.lower - (share / top) * (box.lower - box.upper))
  const points = months.flatMap(({ month, total }, at) =>
    total.kind === 'told' ? [{ at, x: x(at), y: y(total.share), month }] : [],
  )
  const marked = new Set([0, Math.floor((months.length - 1) / 2), months.length - 1])
  return {
    width,
    height,
    lines: [0, 0.25, 0.5, 0.75, 1].map((part) => ({ share: part * top, y: y(part * top) })),
    months: [...marked].map((at) => ({ month: months[at]!.month, x: x(at) })),
    stretches: stretchesOf(points).map((all) => all.map((each) => `${each.x},${each.y}`).join(' ')),
    points: points.map(({ at: _, ...point }) => point),
  }
}

/** The share at the upper edge of a closer look, so that the line fills it; 1 where everyone is in sight anyway. */
export function closerTop(months: readonly ToldMonth[]): number {
  const highest = Math.max(
    0,
    ...months.map(({ total }) => (total.kind === 'told' ? total.share : 0)),
  )
  return [0.04, 0.08, 0.2, 0.4].find((top) => highest <= top) ?? 1
}

function stretchesOf<Point extends { at: number }>(points: readonly Point[]): Point[][] {
  const all: Point[][] = []
  for (const point of points) {
    const last = all.at(-1)
    if (last && last.at(-1)!.at === point.at - 1) last.push(point)
    else all.push([point])
  }
  return all
}

const rounded = (value: number): number => Math.round(value * 10) / 10
