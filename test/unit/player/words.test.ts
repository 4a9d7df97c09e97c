import { expect, test } from 'vitest'
import { courseScript } from '#i18n/strings/course-script.ts'
import { importedScript } from '#i18n/strings/imported.ts'
import { inductionScript } from '#i18n/strings/induction.ts'
import { myLearning, signedIn, visiting } from '#i18n/strings/learning.ts'
import { packaged } from '#i18n/strings/packaged.ts'
import { testScript } from '#i18n/strings/test-script.ts'
import { fill } from '#player/words.ts'

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

test('a sentence has the same places to fill in Welsh as in English', () => {
  for (const { en, cy } of [
    courseScript,
    testScript,
    inductionScript,
    importedScript,
    packaged,
    myLearning,
    signedIn,
    visiting,
  ])
    for (const [key, text] of Object.entries<string>(en))
      expect([key, placesIn(cy[key as keyof typeof cy])]).toEqual([key, placesIn(text)])
})

test('a place without a value stays as it is, so that the gap is seen', () => {
  expect(fill('Lesson {n} of {of}', { n: 3 })).toBe('Lesson 3 of {of}')
})
