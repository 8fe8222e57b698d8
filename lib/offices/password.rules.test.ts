import { describe, expect, it } from 'vitest'
import { findPasswordFault, type PasswordFault } from './password.rules'

const EMAIL = 'iryna.lysenko@office.example'

describe('findPasswordFault', () => {
  it.each<[string, PasswordFault | undefined, string]>([
    ['гречка-вітер7', undefined, 'thirteen signs of its own'],
    ['коротке-сл', 'passwordTooShort', 'ten signs'],
    ['коротке-сло', 'passwordTooShort', 'eleven signs'],
    ['коротке-слов', undefined, 'twelve signs'],
    ['тут стоїть ціла фраза з проміжками', undefined, 'a phrase with spaces'],
    ['ZELENYIKLEN!', undefined, 'no digits or small letters are asked for'],
    ['а'.repeat(12), 'passwordTooCommon', 'one letter repeated'],
    ['гайгайгайгайгай', 'passwordTooCommon', 'a short word repeated'],
    ['password12345', 'passwordTooCommon', 'the commonest word with a run of digits'],
    ['Password2026!!', 'passwordTooCommon', 'the commonest word with a year'],
    ['йцукенгшщзхї', 'passwordTooCommon', 'a row of the keyboard'],
    ['qwertyuiop12', 'passwordTooCommon', 'a row of the Latin keyboard'],
    ['123456789012', 'passwordTooCommon', 'digits in order'],
    ['Приймальня2026', 'passwordTooCommon', 'the product’s own name'],
    [EMAIL, 'passwordIsEmail', 'the address of the account'],
    ['Iryna.Lysenko1', 'passwordIsEmail', 'the address before the sign'],
    [`${'довга фраза '.repeat(17)}`, 'passwordTooLong', 'over two hundred signs'],
  ])('%s is %s: %s', (password, expected) => {
    expect(findPasswordFault(password, EMAIL)).toBe(expected)
  })
})
