import { expect, it } from 'vitest'
import en from '@/lib/core/i18n/messages/en/partner-import.json'
import { readReason } from './import-reason.rules'

it.each([
  ['idMissing', { code: 'idMissing', times: 0 }],
  ['notKept:5000', { code: 'notKept', times: 5000 }],
  ['neverHeardOf', { code: 'other', times: 0 }],
])('reads %s', (kept, reason) => {
  expect(readReason(kept)).toEqual(reason)
})

it('knows every reason that has words', () => {
  const codes = Object.keys(en.reason)
  expect(codes.map((code) => readReason(code).code)).toEqual(codes)
})
