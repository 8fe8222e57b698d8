import type { BodyKind } from './issuing-body.rules'
import { readDayHours, type WeekHours } from './week-hours.rules'

/** A body as a public page told of it. Empty: the page gave no such fact; nothing is guessed. */
export type KnownBody = {
  readonly id: string
  readonly kind: BodyKind
  readonly name: string
  /** Beginning of the code of places (КАТОТТГ) where it works; `null`: the whole country. */
  readonly region: string | null
  readonly address: string
  readonly phone: string
  readonly hours: WeekHours | null
  /** Year or month of the page. */
  readonly asOf: string
  readonly source: string
}

const week = (...days: string[]): WeekHours => days.map((typed) => readDayHours(typed) ?? null)
const daily = week(...Array.from({ length: 7 }, () => '0-24'))

/**
 * Issuing bodies that public pages name (partners.md): of use until a centre has written down its own. Contacts are
 * years old in part, so every row is shown as not confirmed, with its page and its year.
 */
export const knownBodies: readonly KnownBody[] = [
  {
    id: 'POLICE_UA',
    kind: 'POLICE',
    name: 'Національна поліція: виклик / гаряча лінія',
    region: null,
    address: '',
    phone: '102 / 0800-500-202',
    hours: null,
    asOf: '2024',
    source:
      'https://skalatmr.gov.ua/news/domashnye-nasylstvo-v-umovakh-voyennoho-stanu-yak-diyaty-postrazhdaliy-osobi',
  },
  {
    id: 'DV_LINE_UA',
    kind: 'DV_SERVICE',
    name: 'Державний кол-центр з питань запобігання домашньому насильству',
    region: null,
    address: '',
    phone: '15-47',
    hours: daily,
    asOf: '2020',
    source:
      'https://lviv.web2ua.com/protidija-domashnomu-nasilstvu-v-umovah-karantinu-na-lvivwini-kudi-zvertatisja-1339/',
  },
  {
    id: 'DMS_KYIV',
    kind: 'MIGRATION',
    name: 'Державна міграційна служба України, приймальня',
    region: 'UA80',
    address: 'м. Київ, вул. Володимирська, 9',
    phone: '(044) 279-98-99',
    hours: null,
    asOf: '2020',
    source:
      'https://amp.fakty.ua/354662-priem-grazhdan-otmenyaetsya-migracionnaya-sluzhba-sdelala-vazhnoe-zayavlenie',
  },
  {
    id: 'DV_KYIV',
    kind: 'DV_SERVICE',
    name: 'Міська служба «Телефон довіри», мобільні бригади',
    region: 'UA80',
    address: '',
    phone: '15-00; 044-272-15-00',
    hours: daily,
    asOf: '',
    source:
      'https://zaraz1.guru/news/161190-domashnje_nasiljstvo_protjagom_sichnja_u_kijevi_zafiksovano_ponad_600_zvernenj',
  },
  {
    id: 'SOCIAL_SUMY',
    kind: 'SOCIAL_PROTECTION',
    name: 'Департамент соціального захисту населення Сумської міської ради',
    region: 'UA59',
    address: 'м. Суми, вул. Харківська, 35',
    phone: '788-888; dszn@smr.gov.ua',
    hours: week('8-17', '8-17', '8-17', '8-17', '8-16', '8-13', ''),
    asOf: '2020',
    source: 'https://dszn.smr.gov.ua/garyachi-telefonni-liniyi/',
  },
  {
    id: 'DV_VINNYTSIA',
    kind: 'DV_SERVICE',
    name: 'Денний центр для постраждалих від домашнього насильства',
    region: 'UA05',
    address: 'м. Вінниця, вул. Космонавтів, 30, 3 поверх, каб. 304',
    phone: '',
    hours: null,
    asOf: '2024-07',
    source: 'https://vitatv.com.ua/misto/vinnytski-kryzovi-kimnaty-za-piv-roku',
  },
  {
    id: 'SOCIAL_CENTRE_VINNYTSIA',
    kind: 'SOCIAL_SERVICES_CENTRE',
    name: 'Вінницький міський центр соціальних служб',
    region: 'UA05',
    address: 'м. Вінниця, вул. Соборна, 50',
    phone: '(0432) 67-04-60; 093-900-15-60; 098-900-15-60',
    hours: null,
    asOf: '2021-02',
    source: 'https://daily.vn.ua/2021/02/12/у-вінниці-допомагатимуть-постраждал',
  },
  {
    id: 'PFU_KREMENCHUK',
    kind: 'PENSION_FUND',
    name: 'Відділи обслуговування громадян № 6, № 7 ГУ ПФУ',
    region: 'UA53',
    address: 'м. Кременчук, вул. Велика набережна, 9',
    phone: '',
    hours: null,
    asOf: '2026-01',
    source:
      'https://www.telegraf.in.ua/kremenchug/10146709-kremenchucki-deputati-skarzhitimutsja-urjadu-na-robotu-viddilen-pensijnogo-fondu.html',
  },
  {
    id: 'TAX_KREMENCHUK',
    kind: 'TAX_SERVICE',
    name: 'Центр обслуговування платників (ЦОП)',
    region: 'UA53',
    address: 'м. Кременчук',
    phone: '',
    hours: week(
      '8:00-17:15, 12-13',
      '8:00-17:15, 12-13',
      '8:00-17:15, 12-13',
      '8:00-17:15, 12-13',
      '8:00-16:00, 12-13',
      '',
      '',
    ),
    asOf: '2020',
    source:
      'https://kremenchug.ua/news/economics/56073-vnimaniju-nalogoplatelschikov-priem-posetitelej-v-cop.html?subaction=userinfo&user=Ann_1990',
  },
  {
    id: 'PFU_IRPIN',
    kind: 'PENSION_FUND',
    name: 'Відділення Пенсійного фонду',
    region: 'UA32',
    address: 'м. Ірпінь, вул. Шевченка, 4',
    phone: '',
    hours: null,
    asOf: '2025-07',
    source:
      'https://imr.gov.ua/anzhela-makeyeva-shanovni-meshkantsi-irpinskoyi-gromady-z-1-lypnya-zgidno-z-rishennyam-uryadu-39-vydiv-derzhavnyh-sotsialnyh-dopomog-i-kompensatsij-perehodyat-v-administruvannya-pensijnogo-fondu-ukray',
  },
  {
    id: 'CHILDREN_KOVEL',
    kind: 'CHILDRENS_SERVICE',
    name: 'Служба у справах дітей виконкому Ковельської міської ради',
    region: 'UA07',
    address: 'м. Ковель, вул. Незалежності, 73, каб. 107, 108',
    phone: '61727, 61724',
    hours: week(
      '8:00-17:15, 12-13',
      '8:00-17:15, 12-13',
      '8:00-17:15, 12-13',
      '8:00-17:15, 12-13',
      '8:00-16:00, 12-13',
      '',
      '',
    ),
    asOf: '',
    source: 'http://kovelrada.gov.ua/servicechildren.html',
  },
  {
    id: 'SOCIAL_CENTRE_CHERNIVTSI',
    kind: 'SOCIAL_SERVICES_CENTRE',
    name: 'Соціальний центр матері та дитини',
    region: 'UA73',
    address: 'м. Чернівці, вул. Луковецька, 2-4',
    phone: '52-79-98',
    hours: null,
    asOf: '2016',
    source: 'https://hli.eu/uk/arkhiv-novyn/324-2016-03-03-11-21-25',
  },
  {
    id: 'CHILDREN_MYKOLAIV_CENTRAL',
    kind: 'CHILDRENS_SERVICE',
    name: 'Служба у справах дітей, Центральний район',
    region: 'UA48',
    address: 'м. Миколаїв',
    phone: '(0512) 375669',
    hours: null,
    asOf: '',
    source: 'https://vn.mk.ua/u-mykolayevi-projshla-aktsiya-pryjmy-dytynu-v-rodynu/',
  },
  {
    id: 'CHILDREN_MYKOLAIV_INHUL',
    kind: 'CHILDRENS_SERVICE',
    name: 'Служба у справах дітей, Інгульський район',
    region: 'UA48',
    address: 'м. Миколаїв',
    phone: '(0512) 30 19 87',
    hours: null,
    asOf: '',
    source: 'https://vn.mk.ua/u-mykolayevi-projshla-aktsiya-pryjmy-dytynu-v-rodynu/',
  },
  {
    id: 'CHILDREN_MYKOLAIV_KORABELNYI',
    kind: 'CHILDRENS_SERVICE',
    name: 'Служба у справах дітей, Корабельний район',
    region: 'UA48',
    address: 'м. Миколаїв',
    phone: '(0512) 60 07 45',
    hours: null,
    asOf: '',
    source: 'https://vn.mk.ua/u-mykolayevi-projshla-aktsiya-pryjmy-dytynu-v-rodynu/',
  },
  {
    id: 'CHILDREN_ZAPORIZHZHIA',
    kind: 'CHILDRENS_SERVICE',
    name: 'Управління у справах дітей Запорізької міської ради',
    region: 'UA23',
    address: 'м. Запоріжжя',
    phone: '224 30 42, 224 30 47',
    hours: null,
    asOf: '2023-10',
    source:
      'https://zp.gov.ua/uk/articles/item/19843/u-zaporizhzhi-vidkriyutsya-dva-centri-psihosocialnoi-pidtrimki-rodin-z-ditmi',
  },
  {
    id: 'CNAP_MUROVANE',
    kind: 'ADMIN_SERVICES',
    name: 'ЦНАП Мурованської громади',
    region: 'UA46',
    address: 'Мурованська громада',
    phone: '(097) 000 44 18',
    hours: week('9-16', '9-16', '9-16', '12-19', '8-15', '', ''),
    asOf: '2023-02',
    source: 'https://murovanska-gromada.gov.ua/grafik-prijomu-08-16-16-28-02-2023',
  },
  {
    id: 'CNAP_ANDRIIVKA',
    kind: 'ADMIN_SERVICES',
    name: 'ЦНАП Андріївської громади',
    region: 'UA14',
    address: 'с. Сергіївка, вул. Паркова, 3-а',
    phone: '',
    hours: null,
    asOf: '2025-09',
    source:
      'https://freeradio.com.ua/yak-pratsiuiut-tsnapy-donechchyny-pid-chas-viiny-ta-kudy-zvertatysia-pereselentsiam-za-adminposluhamy-vidpovidi-vid-hromad/',
  },
  {
    id: 'CNAP_NOVODONETSKE',
    kind: 'ADMIN_SERVICES',
    name: 'ЦНАП Новодонецької громади',
    region: 'UA14',
    address: 'с. Новодонецьке, вул. Благовісна, 3',
    phone: '',
    hours: null,
    asOf: '2025-09',
    source:
      'https://freeradio.com.ua/yak-pratsiuiut-tsnapy-donechchyny-pid-chas-viiny-ta-kudy-zvertatysia-pereselentsiam-za-adminposluhamy-vidpovidi-vid-hromad/',
  },
]
