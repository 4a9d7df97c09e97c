import { expect, test } from 'vitest'
import { shareCsv } from '#registers/share/export.ts'

test('the file has a row for each service and month, and says what is left out', () => {
  const csv = shareCsv([
    {
      month: '2026-10',
      services: [
        { service: { en: 'Highways', cy: 'Priffyrdd' }, count: { kind: 'small', people: 60 } },
        { service: { en: 'Leisure' }, count: { kind: 'not-counted' } },
      ],
      total: { kind: 'told', licensed: 6, people: 80, share: 0.075 },
    },
  ])
  expect(csv.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
    'month,service,service (Welsh),people,licensed,share,note',
    '2026-10,Highways,Priffyrdd,60,,,left out: a few people',
    '2026-10,Leisure,,,,,not counted',
    '2026-10,,,80,6,0.0750,',
  ])
})
