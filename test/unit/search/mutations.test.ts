import { expect, test } from 'vitest'
import { mutations, shareARadical } from '#search/words/mutations.ts'
import { fold } from '#search/words/split.ts'

/** Each line: a word of the dictionary, then forms of it as they stand in a text. */
const oneWord = `
  canolfan ganolfan chanolfan nghanolfan
  cyngor gyngor chyngor nghyngor
  cyfrif gyfrif chyfrif nghyfrif
  cwrs gwrs chwrs nghwrs
  Caerdydd Gaerdydd Chaerdydd Nghaerdydd
  Cymru Gymru Chymru Nghymru
  pobl bobl phobl mhobl
  polisi bolisi pholisi mholisi
  plentyn blentyn phlentyn mhlentyn
  Powys Bowys Phowys Mhowys
  tŷ dŷ thŷ nhŷ
  tudalen dudalen thudalen nhudalen
  tîm dîm thîm nhîm
  trydar drydar thrydar nhrydar
  dysgu ddysgu nysgu
  diogelwch ddiogelwch niogelwch
  Dyffryn Ddyffryn Nyffryn
  bwrdd fwrdd mwrdd
  bro fro mro
  gardd ardd ngardd
  gwaith waith ngwaith
  gwlad wlad ngwlad
  gŵyl ŵyl ngŵyl
  glaw law nglaw
  gramadeg ramadeg ngramadeg
  gwers wers ngwers
  mam fam
  màth fàth
  llyfr lyfr
  llun lun
  llyfrgell lyfrgell
  rheol reol
  rhestr restr
  rhwydwaith rwydwaith
  ysgol hysgol
  ŵyn hŵyn
  enw henw
  achos hachos
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [radical, ...forms] = line.trim().split(' ')
    return forms.map((form) => [radical!, form] as const)
  })

const otherWords = `
  car ar
  cyfrif cyfrol
  pan man
  pen llen
  tân cân
  tal mal
  dŵr gŵr
  ffôn tôn
  ffair gair
  rheol lleol
  ysgol gysgod
  gwaith llaith
  mam nam
  mam cam
  bwrdd cwrdd
  sir tir
  swydd rhwydd
  cyngor angor
  hawl mawl
  dydd rhydd
  bys llys
  post cost
  haf braf
  llun clun
  chwarae arae
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' ') as [string, string])

test('the lists are long enough to mean something', () => {
  expect(oneWord.length).toBeGreaterThanOrEqual(60)
  expect(otherWords.length).toBeGreaterThanOrEqual(20)
})

test.each(oneWord)('%s and %s are one word', (radical, form) => {
  expect(shareARadical(fold(radical), fold(form))).toBe(true)
})

test.each(otherWords)('%s and %s are two words', (a, b) => {
  expect(shareARadical(fold(a), fold(b))).toBe(false)
})

test('two mutated forms meet, and neither need be the radical', () => {
  expect(shareARadical('ganolfan', 'nghanolfan')).toBe(true)
  expect(shareARadical('bolisi', 'mholisi')).toBe(true)
})

test('ng at the start is the letter ng and not n', () => {
  expect(shareARadical('ngardd', 'gardd')).toBe(true)
  expect(shareARadical('ngardd', 'dgardd')).toBe(false)
})

test('a digraph mutates as one letter, or not at all', () => {
  expect(mutations('chwarae')).toEqual([])
  expect(mutations('ffordd')).toEqual([])
  expect(mutations('llyfr')).toEqual(['lyfr'])
  expect(mutations('rheol')).toEqual(['reol'])
})

test('a radical gives its soft, nasal and aspirate forms', () => {
  expect(mutations('canolfan')).toEqual(['ganolfan', 'nghanolfan', 'chanolfan'])
  expect(mutations('gardd')).toEqual(['ardd', 'ngardd'])
  expect(mutations('mam')).toEqual(['fam'])
})
