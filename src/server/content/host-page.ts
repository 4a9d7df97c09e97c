import { escapeHtml } from '#lib/html.ts'
import type { ImportedCourse } from '#model/imported.ts'

/** The page that holds the API and, in a frame of its own, the content. Its title is what a new window shows. */
export const hostPage = (
  { id, title, language, scorm }: ImportedCourse,
  intranet: readonly string[],
): string => `<!doctype html>
<html lang="${escapeHtml(language ?? 'en')}" data-package="${id}" data-scorm="${scorm}" data-intranet="${intranet.map(escapeHtml).join(' ')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>html, body { height: 100%; margin: 0 } iframe { display: block; width: 100%; height: 100%; border: 0 }</style>
</head>
<body>
<script type="module" src="/moothall-host/start.ts"></script>
</body>
</html>
`
