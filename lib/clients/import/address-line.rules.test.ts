import { describe, expect, it } from 'vitest'
import { isNoFixedAddress, splitAddressLine } from './address-line.rules'

describe('splitAddressLine', () => {
  it.each([
    [
      '01001, м. Вербопіль, вул. Лісова, буд. 5-А, кв. 12',
      { postalIndex: '01001', settlement: 'м. Вербопіль', street: 'вул. Лісова', house: '5-А', flat: '12' },
    ],
    [
      'Україна, Дніпропетровська обл., Дніпровський р-н, с. Вербове, вул. Лісова, 5',
      {
        region: 'Дніпропетровська обл.',
        district: 'Дніпровський р-н',
        settlement: 'с. Вербове',
        street: 'вул. Лісова',
        house: '5',
      },
    ],
    ['с. Вербове, біля школи', { settlement: 'с. Вербове', street: 'біля школи' }],
    ['Вербопіль Лісова 5', { settlement: 'Вербопіль Лісова 5', postalIndex: undefined }],
  ])('%s', (line, parts) => {
    expect(splitAddressLine(line)).toEqual(parts)
  })

  it.each([
    ['БОМЖ', true],
    ['без постійного місця проживання', true],
    ['м. Вербопіль', false],
  ])('%s means no fixed address: %s', (cell, expected) => {
    expect(isNoFixedAddress(cell)).toBe(expected)
  })
})
