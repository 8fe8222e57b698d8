import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Chance, WeightedDraw } from './random'

/** `placeTyped` is a village as a worker would type it, where `placeCode` is only its district. */
export type InventedAddress = {
  placeCode: string
  placeTyped: string | null
  street: string
  house: string
  flat: string | null
}

const STREETS = `
вул. Шевченка|вул. Грушевського|вул. Лесі Українки|вул. Івана Франка|вул. Центральна|вул. Незалежності|вул. Соборна|вул. Садова|вул. Миру
вул. Київська|вул. Зелена|вул. Шкільна|вул. Молодіжна|вул. Лісова|вул. Набережна|вул. Перемоги|вул. Героїв України|вул. Богдана Хмельницького
вул. Степана Бандери|вул. Михайла Коцюбинського|вул. Григорія Сковороди|вул. Польова|вул. Вишнева|вул. Калинова|вул. Яблунева|вул. Весняна
вул. Сонячна|вул. Козацька|вул. Січових Стрільців|вул. Небесної Сотні|вул. Володимира Великого|вул. Князя Ольгерда|вул. Данила Галицького
вул. Ярослава Мудрого|вул. Тараса Бульби|вул. Пилипа Орлика|вул. Івана Мазепи|вул. Петра Сагайдачного|вул. Симона Петлюри|вул. Василя Стуса
вул. Олени Теліги|вул. Ліни Костенко|вул. Остапа Вишні|вул. Панаса Мирного|вул. Марка Вовчка|вул. Павла Тичини|вул. Максима Рильського
вул. Олександра Довженка|вул. Миколи Лисенка|вул. Володимира Івасюка|вул. Паркова|вул. Річкова|вул. Озерна|вул. Лугова|вул. Степова|вул. Нова
вул. Підгірна|вул. Низова|вул. Заводська|вул. Вокзальна|вул. Залізнична|вул. Базарна|вул. Церковна|вул. Монастирська|вул. Замкова|вул. Пушкарська
вул. Гетьманська|вул. Чумацька|вул. Гончарна|вул. Ковальська|вул. Млинова|вул. Виноградна|вул. Каштанова|вул. Липова|вул. Дубова|вул. Соснова
вул. Черешнева|вул. Берегова|вул. Джерельна|вул. Світла|вул. Затишна|вул. Дружби|вул. Єдності|вул. Волонтерська|вул. Героїв Крут|вул. Героїв Чорнобиля
просп. Свободи|просп. Миру|просп. Науки|просп. Незалежності|просп. Перемоги|просп. Олександра Поля|бульв. Шевченка|бульв. Лесі Українки|бульв. Дружби народів
пров. Садовий|пров. Шкільний|пров. Зелений|пров. Тихий|пров. Вишневий|пров. Лісовий|пров. Річний|пров. Козацький|мкрн Сонячний|мкрн Північний|майдан Незалежності
`
  .trim()
  .split(/[|\n]/)

const VILLAGES =
  'Вишневе Іванівка Михайлівка Миколаївка Новоселиця Степове Садове Зелене Калинівка Тарасівка Березівка Червоне Вербівка Кам’янка Лісове Петрівка Андріївка Олександрівка Новосілки Підгірне Яблунівка Дубове Ставище Городище Криничне Веселе Мирне Надія Травневе Залісся Загір’я Соснівка Гаївка Черешенька'.split(
    ' ',
  )

/** A town nobody counted for us. */
const OTHER_TOWN_THOUSANDS = 11
/** Of clients, the share whose address is in a village or a settlement. */
const RURAL_SHARE = 0.27

function readTable(path: string): string[][] {
  const lines = readFileSync(join(import.meta.dirname, path), 'utf8')
    .trim()
    .split('\n')
  return lines.slice(1).map((line) => line.split('\t'))
}

const isOccupiedMost = (code: string) => /^UA(01|85|44)/.test(code)

function makeDraws() {
  const thousands = new Map(readTable('city-sizes.tsv').map(([code = '', size]) => [code, Number(size)]))
  const places = readTable('../reference/places.tsv').map(([code = '', category]) => ({ code, category }))
  const towns = places.filter(({ category }) => category === 'M' || category === 'K')
  const districts = places.filter(({ category }) => category === 'P')
  return {
    towns: new WeightedDraw(
      towns,
      ({ code }) => thousands.get(code) ?? OTHER_TOWN_THOUSANDS * (isOccupiedMost(code) ? 0.2 : 1),
    ),
    districts: new WeightedDraw(districts, ({ code }) => (isOccupiedMost(code) ? 0.05 : 1)),
    streets: new WeightedDraw(STREETS, (street) => 1 / (STREETS.indexOf(street) + 6)),
    villages: new WeightedDraw(VILLAGES, (village) => 1 / (VILLAGES.indexOf(village) + 4)),
  }
}

let draws: ReturnType<typeof makeDraws> | undefined

export function inventAddress(chance: Chance): InventedAddress {
  draws ??= makeDraws()
  const { towns, districts, streets, villages } = draws
  const isRural = chance.isWithin(RURAL_SHARE)
  const street = streets.draw(chance)
  const number = 1 + Math.floor(chance.next() ** 2 * (isRural ? 90 : 180))
  const house = chance.isWithin(0.06) ? `${number}-${chance.isWithin(0.7) ? 'А' : 'Б'}` : String(number)
  if (isRural) {
    const kind = chance.isWithin(0.2) ? 'с-ще' : 'с.'
    const placeTyped = `${kind} ${villages.draw(chance)}`
    return { placeCode: districts.draw(chance).code, placeTyped, street, house, flat: null }
  }
  const flat = chance.isWithin(0.72) ? String(1 + chance.below(chance.isWithin(0.3) ? 220 : 80)) : null
  return { placeCode: towns.draw(chance).code, placeTyped: null, street, house, flat }
}
