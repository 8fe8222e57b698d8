import { describe, expect, it } from 'vitest'
import { safeReturnPath } from './return-path.rules'

describe('safeReturnPath', () => {
  it.each<[string | string[] | undefined, string | undefined, string]>([
    ['/desk', '/desk', 'a page'],
    ['/admin/staff?state=all', '/admin/staff?state=all', 'a page with a question'],
    ['//evil.example/desk', undefined, 'another host'],
    ['/\\evil.example', undefined, 'another host as browsers read it'],
    ['/\t/evil.example', undefined, 'another host with a tab in it'],
    ['/./\\evil.example', undefined, 'another host behind a dot'],
    ['https://evil.example', undefined, 'an absolute address'],
    ['javascript:alert(1)', undefined, 'a script'],
    ['desk', undefined, 'a relative path'],
    ['/sign-in?to=/desk', undefined, 'the sign-in itself'],
    ['/api/session', undefined, 'no page'],
    [['/desk', '/audit'], undefined, 'two answers'],
    [undefined, undefined, 'nothing'],
  ])('%s gives %s: %s', (asked, expected) => {
    expect(safeReturnPath(asked)).toBe(expected)
  })
})
