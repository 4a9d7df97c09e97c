/** One page of a long list; pages count from 1. */
export type PageOf<Value> = { values: Value[]; number: number; of: number }

/** `values` in pages of `size`. A list without values is one empty page, so that its address exists. */
export function inPages<Value>(values: readonly Value[], size: number): PageOf<Value>[] {
  const of = Math.max(1, Math.ceil(values.length / size))
  return Array.from({ length: of }, (_, index) => ({
    values: values.slice(index * size, (index + 1) * size),
    number: index + 1,
    of,
  }))
}
