import { describe, expect, it } from 'vitest'
import { nameKey } from './name-key.rules'
import { soundOf, toPassportLatin } from './transliteration.rules'

describe('toPassportLatin', () => {
  // The sample words of resolution № 55 itself.
  it.each([
    ['Єнакієве', 'Yenakiieve'],
    ['Гаєвич', 'Haievych'],
    ['Короп’є', 'Koropie'],
    ['Їжакевич', 'Yizhakevych'],
    ['Кадиївка', 'Kadyivka'],
    ['Мар’їне', 'Marine'],
    ['Йосипівка', 'Yosypivka'],
    ['Стрий', 'Stryi'],
    ['Олексій', 'Oleksii'],
    ['Юрій', 'Yurii'],
    ['Корюківка', 'Koriukivka'],
    ['Яготин', 'Yahotyn'],
    ['Костянтин', 'Kostiantyn'],
    ['Знам’янка', 'Znamianka'],
    ['Феодосія', 'Feodosiia'],
    ['Згурський', 'Zghurskyi'],
    ['Розгон', 'Rozghon'],
    ['Ґалаґан', 'Galagan'],
    ['Гоща', 'Hoshcha'],
    ['Щербухи', 'Shcherbukhy'],
    ['Троць', 'Trots'],
    ['Біла Церква', 'Bila Tserkva'],
    ['ЗГУРСЬКИЙ', 'ZGHURSKYI'],
    ['ШЕВЧЕНКО ЮРІЙ', 'SHEVCHENKO YURII'],
    ['Нова-Єлисаветівка', 'Nova-Yelysavetivka'],
    ['згурський', 'zghurskyi'],
  ])('%s is %s', (name, expected) => {
    expect(toPassportLatin(name)).toBe(expected)
  })
})

describe('soundOf', () => {
  it.each([
    ['Сергій', ['Serhii', 'Sergiy', 'Serhij', 'Сергий']],
    ['Ковальський', ['Kovalskyi', 'Kovalsky', 'Kovalskij', 'Ковальский']],
    ['Юлія', ['Yuliia', 'Yulia', 'Julia', 'Iuliia', 'Юлия']],
    ['Наталія', ['Nataliia', 'Natalya', 'Наталья', 'Наталя']],
    ['Євген', ['Yevhen', 'Ievgen']],
    ['Щербак', ['Shcherbak', 'Scherbak']],
    ['Хмельницький', ['Khmelnytskyi', 'Hmelnitsky', 'Хмельницкий']],
    ['Андрієнко', ['Andriienko', 'Andrienko', 'Андриенко']],
    ['Соловйов', ['Soloviov', 'Соловьёв']],
    ['Ґалаґан', ['Galagan', 'Halahan', 'Галаган']],
    ['Лукʼяненко', ['Lukianenko', 'Лукьяненко', 'Лукяненко']],
    ['Ковальчук', ['Ковальчюк', 'Kowalczuk']],
  ])('%s sounds as %j', (name, others) => {
    expect(others.map((other) => soundOf(nameKey(other)))).toEqual(others.map(() => soundOf(nameKey(name))))
  })

  it.each([
    ['Шевченко', 'Шевчук'],
    ['Олена', 'Олег'],
    ['Марія', 'Марина'],
    ['Коваль', 'Ковач'],
  ])('%s does not sound as %s', (name, other) => {
    expect(soundOf(nameKey(other))).not.toBe(soundOf(nameKey(name)))
  })
})
