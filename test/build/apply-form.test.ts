import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { formPage } from '#lms/http/applications/form.ts'
import { applicationKinds } from '#model/application-form.ts'
import { applicationSiteOf } from '#model/application-site.ts'
import { languages } from '#model/localised.ts'
import { loadSite } from '../../src/site/load.ts'

/** Every control of a form with its name, id and value, and every question and hint. */
const askedIn = (page: string): string[] => {
  const form = /<form[^>]*action="\/lms\/applications"[\s\S]*?<\/form>/.exec(page)![0]
  const controls = [...form.matchAll(/<(input|select|textarea|option)\b([^>]*)>/g)]
    .map(([, tag, attributes]) =>
      [tag, ...['type', 'name', 'id', 'value'].map((each) => attributeOf(attributes!, each))].join(
        ' ',
      ),
    )
    .filter((each) => !each.includes('submission'))
  const words = [...form.matchAll(/<(legend|label|h2)\b[^>]*>([\s\S]*?)</g)].map(([, , text]) =>
    text!.trim(),
  )
  return [...controls, ...words]
}
const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''

test.each(
  applicationKinds.flatMap((kind) => languages.map((language) => [kind, language] as const)),
)(
  'the form for a %s asks the same on its page and where the endpoint shows it again (%s)',
  async (kind, language) => {
    const dir = inject('sampleSite')
    const { site } = await loadSite(dir)
    const path = [...(language === 'cy' ? ['cy'] : []), 'apply', kind, 'index.html']
    const built = readFileSync(join(dir, 'dist', ...path), 'utf8')
    const { main } = formPage(
      {
        kind,
        said: {},
        faults: [],
        site: applicationSiteOf(site),
        known: [],
        action: '/lms/applications',
        title: '',
      },
      language,
    )
    expect(askedIn(main.text)).toEqual(askedIn(built))
  },
)
