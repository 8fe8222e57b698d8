import { describe, expect, it } from 'vitest'
import { isCharacterKey, isPressOf, keycapOf, ukrainianKeycapOf } from './key-stroke'

const nameOf = (code: string) => (code === 'Escape' ? 'Esc' : undefined)

describe('keycapOf', () => {
  it.each([
    [{ code: 'KeyN', alt: true }, 'Alt+N'],
    [{ code: 'Enter', ctrl: true }, 'Ctrl+Enter'],
    [{ code: 'Digit1', alt: true }, 'Alt+1'],
    [{ code: 'Slash' }, '/'],
    [{ code: 'Slash', shift: true }, '?'],
    [{ code: 'F6', shift: true }, 'Shift+F6'],
    [{ code: 'Escape' }, 'Esc'],
  ])('%o is printed %s', (stroke, printed) => {
    expect(keycapOf(stroke, nameOf)).toBe(printed)
  })
})

describe('ukrainianKeycapOf', () => {
  it.each([
    [{ code: 'KeyG' }, 'П'],
    [{ code: 'Slash' }, '.'],
    [{ code: 'Slash', shift: true }, ','],
    [{ code: 'Enter' }, undefined],
  ])('%o gives %s in the Ukrainian layout', (stroke, sign) => {
    expect(ukrainianKeycapOf(stroke)).toBe(sign)
  })
})

describe('isCharacterKey', () => {
  it.each([
    [{ code: 'KeyJ' }, true],
    [{ code: 'Slash', shift: true }, true],
    [{ code: 'KeyN', alt: true }, false],
    [{ code: 'F2' }, false],
    [{ code: 'Enter' }, false],
  ])('%o writes a character: %s', (stroke, writes) => {
    expect(isCharacterKey(stroke)).toBe(writes)
  })
})

describe('isPressOf', () => {
  const none = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }

  it('knows the key by its place, whatever letter the layout gives', () => {
    expect(isPressOf({ ...none, code: 'KeyN', altKey: true }, { code: 'KeyN', alt: true })).toBe(true)
  })
  it('is another key when one more is held', () => {
    expect(
      isPressOf({ ...none, code: 'KeyN', altKey: true, ctrlKey: true }, { code: 'KeyN', alt: true }),
    ).toBe(false)
  })
  it('takes the command key of a Mac for Ctrl', () => {
    expect(isPressOf({ ...none, code: 'Enter', metaKey: true }, { code: 'Enter', ctrl: true })).toBe(true)
  })
})
