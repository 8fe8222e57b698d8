import type { RoleName } from '@/lib/core/access'
import type { UnitKindName } from '@/lib/offices/unit.rules'

/** Invented centres: the first one with a bureau, a second one of its region, and one elsewhere. */
export type DemoUnit = {
  code: string
  kind: UnitKindName
  /** Code of the unit it stands under. */
  under: string
  name: string
  shortName: string
  nameEn: string
  phone: string
  address: string
  hours: string
  /** The town is invented; the region it is said to lie in is not (КАТОТТГ). */
  placeCode: string
  /** Of the invented town: somewhere in its region. */
  latitude?: number
  longitude?: number
}

export const DEMO_UNITS: readonly DemoUnit[] = [
  {
    code: '17',
    kind: 'LOCAL_CENTRE',
    under: '903',
    name: 'Вербопільський місцевий центр з надання безоплатної правничої допомоги',
    shortName: 'Вербопільський центр',
    nameEn: 'Verbopil Local Centre for Free Legal Aid',
    phone: '(0599) 2-41-10',
    address: 'м. Вербопіль, вул. Ратушна, 4',
    hours: 'пн–чт 8:00–17:00, пт 8:00–15:45',
    placeCode: 'UA71000000000010357',
    latitude: 49.2,
    longitude: 31.9,
  },
  {
    code: '171',
    kind: 'BUREAU',
    under: '17',
    name: 'Бюро правничої допомоги «Калинове»',
    shortName: 'Бюро «Калинове»',
    nameEn: 'Kalynove Legal Aid Bureau',
    phone: '(0599) 2-41-18',
    address: 'с-ще Калинове, вул. Садова, 12',
    hours: 'пн–пт 9:00–16:00',
    placeCode: 'UA71000000000010357',
  },
  {
    code: '18',
    kind: 'LOCAL_CENTRE',
    under: '903',
    name: 'Зарічанський місцевий центр з надання безоплатної правничої допомоги',
    shortName: 'Зарічанський центр',
    nameEn: 'Zarichany Local Centre for Free Legal Aid',
    phone: '(0599) 5-70-02',
    address: 'м. Зарічани, майдан Злагоди, 1',
    hours: 'пн–чт 8:00–17:00, пт 8:00–15:45',
    placeCode: 'UA71000000000010357',
  },
  {
    code: '42',
    kind: 'LOCAL_CENTRE',
    under: '901',
    name: 'Смерекопільський місцевий центр з надання безоплатної правничої допомоги',
    shortName: 'Смерекопільський центр',
    nameEn: 'Smerekopil Local Centre for Free Legal Aid',
    phone: '(0399) 3-15-60',
    address: 'м. Смерекопіль, вул. Гірська, 27',
    hours: 'пн–чт 8:00–17:00, пт 8:00–15:45',
    placeCode: 'UA26000000000069363',
  },
]

export type DemoAccount = {
  email: string
  name: string
  gender: 'FEMININE' | 'MASCULINE'
  position: string
  positionEn: string
  roles: readonly (readonly [role: RoleName, unitCode: string])[]
}

/** Invented people; the order is the one in which they are listed at the sign-in. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: 'frontliner@demo.ua',
    name: 'Ігор Бойко',
    gender: 'MASCULINE',
    position: 'фронтлайнер',
    positionEn: 'frontliner',
    roles: [['FRONTLINER', '17']],
  },
  {
    email: 'head@demo.ua',
    name: 'Оксана Гриценко',
    gender: 'FEMININE',
    position: 'керівниця центру',
    positionEn: 'head of the centre',
    roles: [['HEAD', '17']],
  },
  {
    email: 'lawyer@demo.ua',
    name: 'Дарина Савчук',
    gender: 'FEMININE',
    position: 'адвокатка',
    positionEn: 'advocate',
    roles: [['LAWYER', '17']],
  },
  {
    email: 'admin@demo.ua',
    name: 'Богдан Ткачук',
    gender: 'MASCULINE',
    position: 'адміністратор',
    positionEn: 'administrator',
    // Of the first centre, and of the whole tree: somebody has to be.
    roles: [
      ['ADMINISTRATOR', '17'],
      ['ADMINISTRATOR', '99'],
    ],
  },
  {
    email: 'analyst@demo.ua',
    name: 'Соломія Кравець',
    gender: 'FEMININE',
    position: 'аналітикиня',
    positionEn: 'analyst',
    roles: [['ANALYST', '17']],
  },
  {
    email: 'auditor@demo.ua',
    name: 'Мирослав Паламар',
    gender: 'MASCULINE',
    position: 'аудитор',
    positionEn: 'auditor',
    roles: [['AUDITOR', '17']],
  },
  {
    email: 'bureau@demo.ua',
    name: 'Ярина Ковтун',
    gender: 'FEMININE',
    position: 'фронтлайнерка бюро',
    positionEn: 'frontliner of the bureau',
    roles: [['FRONTLINER', '171']],
  },
  {
    email: 'frontliner2@demo.ua',
    name: 'Леся Стецюк',
    gender: 'FEMININE',
    position: 'фронтлайнерка',
    positionEn: 'frontliner',
    roles: [['FRONTLINER', '18']],
  },
  {
    email: 'head2@demo.ua',
    name: 'Остап Левченко',
    gender: 'MASCULINE',
    position: 'керівник центру',
    positionEn: 'head of the centre',
    roles: [['HEAD', '18']],
  },
  {
    email: 'lawyer2@demo.ua',
    name: 'Юрій Заболотний',
    gender: 'MASCULINE',
    position: 'адвокат',
    positionEn: 'advocate',
    roles: [['LAWYER', '18']],
  },
  {
    email: 'frontliner3@demo.ua',
    name: 'Надія Опришко',
    gender: 'FEMININE',
    position: 'фронтлайнерка',
    positionEn: 'frontliner',
    roles: [['FRONTLINER', '42']],
  },
  {
    email: 'head3@demo.ua',
    name: 'Роман Дідушок',
    gender: 'MASCULINE',
    position: 'керівник центру',
    positionEn: 'head of the centre',
    roles: [['HEAD', '42']],
  },
]
