import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { factsOf } from '#checks/built/facts.ts'
import { otherHosts } from '#checks/built/requests.ts'

const dist = join(inject('sampleSite'), 'dist')
const pages = globSync('{social,cy/social}/**/*.html', { cwd: dist }).map((file) => ({
  file: file.replaceAll('\\', '/'),
  ...factsOf(readFileSync(join(dist, file), 'utf8')),
}))

/** The pages of what accounts say, by what they are. */
const kinds = {
  'the wall': /^(cy\/)?social\/(page\/\d+\/)?index\.html$/,
  'a part of the wall': /^(cy\/)?social\/(service|topic|year)\/[^/]+\/index\.html$/,
  'an account': /^(cy\/)?social\/(?!page\/|service\/)[^/]+\/index\.html$/,
  'a post': /^(cy\/)?social\/(?!page\/|service\/|topic\/|year\/)[^/]+\/[0-9a-f]{12}\/index\.html$/,
}

test.each(Object.entries(kinds))(
  '%s shows copies of pictures, and a browser asks no other host for anything on it',
  (_, shape) => {
    const own = pages.filter(({ file }) => shape.test(file))
    const requests = own.flatMap((page) => page.requests)
    expect(requests.filter((url) => url.startsWith('/social/media/'))).not.toEqual([])
    expect(own.flatMap(otherHosts)).toEqual([])
  },
)
