import { pathSuggester, suggestion } from '#lib/suggestion.ts'
import { runsCode } from '#markdown/harm.ts'
import { type Target, type Targets, targetOf } from '#markdown/target.ts'
import type { Finding } from '#model/finding.ts'
import type { Document, Site } from '#model/site.ts'
import { anchorsByAddress } from './anchors.ts'

type Suggest = (path: string) => string | undefined
type Ground = {
  anchors: Map<string, Set<string>>
  faulty: ReadonlySet<string>
  address: Suggest
  page: Suggest
  file: Suggest
}
type At = { file: string; line: number }

/** Links and images that lead nowhere inside the site. Addresses on other hosts are left alone: a build asks no network. */
export function deadLinks(site: Site, targets: Targets, documents: Document<unknown>[]): Finding[] {
  const ground: Ground = {
    anchors: anchorsByAddress(site),
    faulty: site.faulty,
    address: pathSuggester(() => targets.addresses),
    page: pathSuggester(() => targets.pages.keys()),
    file: pathSuggester(() => targets.files),
  }
  return documents.flatMap((document) => {
    const from = { ...document, file: document.place.file }
    const at = (line: number) => ({ file: from.file, line })
    return [
      ...document.outline.links.flatMap(({ url, line }) =>
        judgeLink(url, targetOf(url, from, targets), at(line), ground),
      ),
      ...document.outline.images.flatMap(({ url, line }) =>
        judgeImage(url, targetOf(url, from, targets), at(line), ground),
      ),
    ]
  })
}

function judgeLink(url: string, target: Target, at: At, ground: Ground): Finding[] {
  const wrong = (code: string, message: string, remedy: string): Finding[] => [
    { code, severity: 'error', ...at, message, remedy },
  ]
  if (runsCode(url))
    return wrong(
      'link/runs-code',
      `The link "${url.length > 60 ? `${url.slice(0, 59)}…` : url}" would run code, or show what nobody checked.`,
      'Link to a page, a file or an address with https://.',
    )
  switch (target.kind) {
    case 'elsewhere':
    case 'public':
      return []
    case 'page': {
      const anchors = ground.anchors.get(target.address)
      if (!target.hash || !anchors || anchors.has(target.hash)) return []
      if (ground.faulty.has(target.hash)) return []
      const near = suggestion(target.hash, anchors)
      return wrong(
        'link/missing-anchor',
        `The link "${url}" leads to "#${target.hash}", and ${target.address} has no such heading or rule.`,
        near ? `Did you mean "#${near}"?` : 'Link to a heading or a rule that the page has.',
      )
    }
    case 'file':
      if (ground.faulty.has(target.file)) return []
      return wrong(
        'link/unpublished-file',
        `The link "${url}" leads to ${target.file}, which is not published.`,
        /\.mdx?$/i.test(target.file)
          ? 'Move the text to the folder of its language and kind, or link to another page.'
          : 'Move the file into public/ and link to it from there, such as "/form.pdf".',
      )
    case 'outside':
      return wrong(
        'link/outside',
        `The link "${url}" leads out of the site folder.`,
        'Link to something in the folder, or to a full address with https://.',
      )
    case 'nothing': {
      if (ground.faulty.has(target.looked)) return []
      const near = (target.looked.startsWith('/') ? ground.address : ground.page)(target.looked)
      return wrong(
        url.trim() ? 'link/missing-page' : 'link/empty',
        url.trim()
          ? `The link "${url}" leads to ${target.looked}, which is not there.`
          : 'The link has no address.',
        near ? `Did you mean ${near}?` : 'Correct the link, or remove it.',
      )
    }
  }
}

function judgeImage(url: string, target: Target, at: At, ground: Ground): Finding[] {
  if (target.kind === 'file' || target.kind === 'public' || url.startsWith('data:')) return []
  if (target.kind === 'elsewhere')
    return [
      {
        code: 'image/remote',
        severity: 'error',
        ...at,
        message: `The image "${url}" would be fetched from another host by everybody who reads the page.`,
        remedy: 'Save the image beside the text, and use the file.',
      },
    ]
  const looked = target.kind === 'nothing' ? target.looked : url
  const near = ground.file(looked)
  return [
    {
      code: 'image/missing',
      severity: 'error',
      ...at,
      message: `The image "${url}" is not there.`,
      remedy: near ? `Did you mean ${near}?` : 'Put the file there, or correct its name.',
    },
  ]
}
