import { describe, expect, it } from 'vitest'
import { type DocumentAct, type DocumentState, moveDocument, partsOfPaper } from './case-document.rules'

describe('moveDocument', () => {
  it.each<[DocumentState, DocumentAct, DocumentState | 'wrongState']>([
    ['DRAFT', 'WRITE', 'DRAFT'],
    ['FILED', 'WRITE', 'wrongState'],
    ['DRAFT', 'FILE', 'FILED'],
    ['DRAFT', 'SEND', 'SENT'],
    ['SENT', 'FILE', 'wrongState'],
    ['SENT', 'TAKE_BACK', 'DRAFT'],
    ['DRAFT', 'TAKE_BACK', 'wrongState'],
    ['FILED', 'REMOVE', 'wrongState'],
  ])('%s, %s: %s', (state, act, expected) => {
    const moved = moveDocument(state, act)
    expect(moved.ok ? moved.value : moved.error).toBe(expected)
  })
})

describe('partsOfPaper', () => {
  it('takes what stands before a title in capitals for the addressee', () => {
    const text = 'До суду\nвул. Миру, 1\n\nВід: Олени\n\nЗАЯВА\nпро виселення\n\nПрошу відмовити.\n\nПідпис'
    expect(partsOfPaper(text).map(({ kind }) => kind)).toEqual([
      'addressee',
      'addressee',
      'title',
      'text',
      'text',
    ])
  })

  it('takes a letter without such a title for text alone', () => {
    expect(partsOfPaper('Добрий день!\n\nПросимо НАДАТИ копію.')).toEqual([
      { kind: 'text', text: 'Добрий день!' },
      { kind: 'text', text: 'Просимо НАДАТИ копію.' },
    ])
    expect(partsOfPaper(' \n\n ')).toEqual([])
  })
})
