import { describe, expect, it } from 'vitest'
import { nameOfWords } from './carried-name.rules'

describe('nameOfWords', () => {
  it.each([
    [['шевченко', 'олена'], 'Шевченко', 'Олена', ''],
    [['олена', 'шевченко'], 'Шевченко', 'Олена', ''],
    [['олена', 'василівна', 'шевченко'], 'Шевченко', 'Олена', 'Василівна'],
    [['шевченко', 'олена', 'василівна'], 'Шевченко', 'Олена', 'Василівна'],
    [['шевченко'], 'Шевченко', '', ''],
    [['іванович'], 'Іванович', '', ''],
    [['нетаке', 'невідоме', 'щось'], 'Нетаке', 'Невідоме', 'Щось'],
    [[], '', '', ''],
  ])('%j is %s, %s, %s', (words, surname, givenName, patronymic) => {
    expect(nameOfWords(words)).toEqual({ surname, givenName, patronymic })
  })
})
