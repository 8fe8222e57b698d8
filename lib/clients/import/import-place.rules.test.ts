import { describe, expect, it } from 'vitest'
import { createPlaceResolver } from './import-place.rules'

const place = (code: string, category: string, nameKey: string, contextKey: string, weight: number) => {
  return { code, category, nameKey, contextKey, weight }
}
const resolve = createPlaceResolver([
  place('UA1', 'M', 'полтава', 'полтавська область полтавський район', 0),
  place('UA2', 'P', 'полтавський', 'полтавська область', 4),
  place('UA3', 'C', 'вербове', 'полтавська область полтавський район', 3),
  place('UA4', 'C', 'вербове', 'полтавська область лубенський район', 3),
  place('UA5', 'K', 'киів', '', 0),
  place('UA6', 'C', 'полтава', 'луганська область луганський район', 3),
  place('UA7', 'C', 'липове', 'сумська область роменський район', 3),
])

describe('createPlaceResolver', () => {
  it.each([
    ['Полтавська область, Полтавський район, м. Полтава', 'UA1', null],
    ['м. Полтава', 'UA1', null],
    ['Полтава', 'UA1', null],
    ['м. Київ', 'UA5', null],
    ['м. Київ, м. Київ', 'UA5', null],
    ['Сумська обл., с. Липове', 'UA7', null],
    ['Сумська обл., Недригайлівський р-н, с. Липове', 'UA7', null],
    ['Полтавська область, Полтавський р-н, с. Вербове', 'UA3', null],
    ['Полтавська обл., Полтавський район, с. Нове', 'UA2', 'с. Нове'],
  ])('%s is a place of the table', (written, placeCode, placeTyped) => {
    expect(resolve(written)).toEqual({ placeCode, placeTyped })
  })

  it.each([
    ['с. Вербове', 'two villages of the name'],
    ['Полтавська область, с. Вербове', 'two of the name in the region'],
    ['Сумська область, м. Полтава', 'it lies in another region'],
    ['с. Липове', 'a village without its region'],
    ['Лісова вулиця 5', 'no place at all'],
  ])('%s stays as it was written: %s', (written) => {
    expect(resolve(written)).toEqual({ placeCode: null, placeTyped: written })
  })
})
