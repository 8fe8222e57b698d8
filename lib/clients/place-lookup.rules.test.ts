import { describe, expect, it } from 'vitest'
import { readPlaceLookup } from './place-lookup.rules'

describe('readPlaceLookup', () => {
  it.each([
    ['Полтава', ['полтава'], undefined],
    ['  бІЛА  церк', ['біла', 'церк'], undefined],
    ['gjknfdf', ['полтава'], undefined],
    ['rb]d', ['киів'], undefined],
    ["rfv'zytwm", ['камеянець'], undefined],
    ['м. Суми', ['суми'], ['K', 'M']],
    ['село Іванівка', ['іванівка'], ['C']],
    ['с-ще Буринь', ['буринь'], ['T', 'X']],
    ['смт.Буринь', ['буринь'], ['T', 'X']],
    ['c. Іванівка', ['іванівка'], ['C']],
    ['Іванівка, Полтавський р-н, Полтавська обл.', ['іванівка', 'полтавський', 'полтавська'], undefined],
    ['Солоне', ['солоне'], undefined],
    ['село', ['село'], undefined],
  ])('%s', (typed, words, categories) => {
    expect(readPlaceLookup(typed)).toEqual({ key: words.join(' '), words, categories })
  })

  it.each(['', '   ', '—', 'обл.'])('finds nothing to look for in «%s»', (typed) => {
    expect(readPlaceLookup(typed)).toBeUndefined()
  })
})
