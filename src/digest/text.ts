import { digest as digestWords } from '#i18n/strings/digest.ts'
import type { Digest } from './digest.ts'
import { absolute, type Sender } from './mail.ts'
import type { DigestItem, DigestSection } from './section.ts'

/** A digest as plain text, for the other half of an email and for a terminal. */
export function toText(digest: Digest, sender: Sender): string {
  const words = digestWords[digest.language]
  const page = absolute(sender.page, sender)
  const parts = [
    `${sender.council}\n${digest.title}\n${'='.repeat([...digest.title].length)}`,
    ...(digest.soFar ? [digest.soFar] : []),
    ...(digest.sections.length === 0 ? [words.nothing] : []),
    ...digest.sections.map((section) => sectionText(section, sender)),
    `${words.why(sender.site)}${page ? `\n${words.readThere}: ${page}` : ''}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function sectionText({ heading, says, items, more }: DigestSection, sender: Sender): string {
  const last = more && absolute(more.path, sender)
  return [
    `${heading}\n${'-'.repeat([...heading].length)}`,
    ...(says ? [says] : []),
    ...items.map((item) => itemText(item, sender)),
    ...(more && last ? [`${more.text}: ${last}`] : []),
  ].join('\n')
}

function itemText({ text, path, note }: DigestItem, sender: Sender): string {
  const address = path === undefined ? undefined : absolute(path, sender)
  return [`* ${text}`, ...(note ? [`  ${note}`] : []), ...(address ? [`  ${address}`] : [])].join(
    '\n',
  )
}
