/** The course of the page that a component in a lesson finds itself on: `/cy/learn/licence-to-post/` → `licence-to-post`. */
export const pageCourse = (url: URL): string => /\/learn\/([^/]+)/.exec(url.pathname)?.[1] ?? ''
