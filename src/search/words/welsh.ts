import type { Analyser } from './analyser.ts'
import { mutations, radicals } from './mutations.ts'

const ignored =
  'a ac am ar at au ble beth bod bydd chi dan dros dw ei ein eich eu fe fel fy gan gyda heb hwn hyn hon i ir in iw ni neu na nad nid o oes or os pa pan pam pryd pwy roedd rwy rydw rydym sut sy sydd trwy un wedi wrth y yn yng ym yr yw mae maen'

/** Endings of plurals and verbs, longest first; "rheolau", "rheoliadau", "cyfrifon", "adroddiadau". */
const endings = ['iadau', 'iaeth', 'ydd', 'oedd', 'iau', 'ion', 'iad', 'io', 'au', 'on']
const shortestStem = 4

export const welsh: Analyser = {
  readings: radicals,
  stem(word) {
    const ending = endings.find(
      (each) => word.endsWith(each) && word.length - each.length >= shortestStem,
    )
    return ending ? word.slice(0, -ending.length) : word
  },
  // Welsh is spelt as it sounds.
  sound: (word) => word,
  writings: (word) => [
    ...new Set([word, ...radicals(word).flatMap((each) => [each, ...mutations(each)])]),
  ],
  ignored: new Set(ignored.split(' ')),
}
