import { expect, test } from 'vitest'
import { certificateNumber, readNumber } from '../../../../src/lms/certificates/number.ts'
import { isSameName } from '../../../../src/lms/certificates/same-name.ts'

const learner = '3f0b5f0e-6f43-4a7e-9d0c-2d9f8f1f7c11'
const number = certificateNumber(learner, 'licence-to-post')

test('a number is the same whenever it is made, and another for another course or learner', () => {
  expect(certificateNumber(learner, 'licence-to-post')).toBe(number)
  expect(number).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(certificateNumber(learner, 'enthusiast')).not.toBe(number)
  expect(certificateNumber(learner.replace('3', '4'), 'licence-to-post')).not.toBe(number)
})

test('ten thousand learners have ten thousand numbers, and no digit of theirs is ever the same', () => {
  const numbers = Array.from({ length: 10_000 }, (_, n) => certificateNumber(`learner ${n}`, 'one'))
  expect(new Set(numbers).size).toBe(10_000)
  for (let place = 0; place < 19; place++)
    if (![4, 9, 14].includes(place))
      expect(new Set(numbers.map((each) => each[place])).size).toBe(32)
})

test('it is read in small letters, without dashes, with spaces, and with O for 0', () => {
  const [typed] = Array.from({ length: 200 }, (_, n) =>
    certificateNumber('x', `course-${n}`),
  ).filter((each) => each.includes('0') && each.includes('1'))
  const spoken = ` ${typed!.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replace('1', 'l')} `
  expect(readNumber(spoken)).toEqual({ kind: 'number', number: typed })
})

test('every wrong digit is found, in every place', () => {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const missed: string[] = []
  for (let place = 0; place < number.length; place++)
    for (const digit of digits) {
      if (number[place] === '-' || number[place] === digit) continue
      const wrong = number.slice(0, place) + digit + number.slice(place + 1)
      if (readNumber(wrong).kind !== 'slip') missed.push(wrong)
    }
  expect(missed).toEqual([])
})

test('what has not 16 digits is no number', () => {
  for (const typed of ['', 'licence', number.slice(1), `${number}0`, '-'.repeat(16)])
    expect(readNumber(typed)).toEqual({ kind: 'no-number' })
})

test('a name is the same with other capitals, accents and hyphens, and with nothing else', () => {
  expect(isSameName(' sian  ROWLANDS-jones', 'Siân Rowlands Jones')).toBe(true)
  expect(isSameName('Sian Jones', 'Siân Rowlands Jones')).toBe(false)
})
