/** `fill('Lesson {n} of {of}', { n: 3, of: 7 })`. Words for scripts travel in the page's JSON, so they cannot be functions. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`)
}
