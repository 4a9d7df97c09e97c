import type { NoteKind } from '#model/imported.ts'

/** Something that a package may hold and that somebody should know before people take the course. */
export type Sign = {
  code: string
  kind: NoteKind
  says: string
  /** By name alone, or by what a text file says. */
  path?: RegExp
  text?: RegExp
}

export const signs: Sign[] = [
  {
    code: 'content/flash',
    kind: 'will-not-work',
    says: 'Flash, which no browser plays any more.',
    path: /\.(swf|flv|f4v)$/i,
  },
  {
    code: 'content/plug-in',
    kind: 'will-not-work',
    says: 'Java, Silverlight or Shockwave, which no browser runs any more.',
    path: /\.(jar|class|xap|dcr|dir)$/i,
  },
  {
    code: 'content/server',
    kind: 'will-not-work',
    says: 'Programs for a web server. The package is served as files only.',
    path: /\.(php\d?|aspx?|jsp|cgi|cfm)$/i,
  },
  {
    code: 'content/video',
    kind: 'will-not-work',
    says: 'Sound or video in formats that browsers do not play.',
    path: /\.(wmv|avi|rm|ram|asf|wma|mpe?g)$/i,
  },
  {
    code: 'content/unload',
    kind: 'odd',
    says: 'Saves when its page is left, through "unload" events, which browsers are giving up. Progress may be lost when a tab is closed.',
    text: /\bonunload\b|["'`]unload["'`]|\)\s*\.unload\(/,
  },
  {
    code: 'content/windows',
    kind: 'odd',
    says: 'Opens windows of its own. Browsers may ask people to allow them.',
    text: /\bwindow\.open\s*\(/,
  },
  {
    code: 'content/leaves-frame',
    kind: 'odd',
    says: 'Reaches for the page around it, which it cannot: a package is on a host of its own.',
    text: /\b(top|parent)\.document\b|\bdocument\.domain\s*=/,
  },
]
