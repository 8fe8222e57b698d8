import { randomUUID } from 'node:crypto'
import { addDays, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { addProvider } from '@/lib/secondary-aid/provider.commands'
import { type ProviderFormInput, providerFormSchema } from '@/lib/secondary-aid/provider.schema'
import type { PrismaClient } from '../generated/client'

type Invented = Pick<
  ProviderFormInput,
  | 'kind'
  | 'surname'
  | 'givenName'
  | 'patronymic'
  | 'sex'
  | 'languages'
  | 'branchCodes'
  | 'topicCodes'
  | 'capacity'
> & {
  unitCode: string
  phone: string
  position?: string
  knowsSignLanguage?: boolean
  /** Of the account that is theirs. */
  account?: string
  /** Away from and to, in days from today. */
  away?: readonly [number, number]
  contractEndsInDays?: number
}

/** Invented advocates and staff lawyers of the two centres that have a head. */
const INVENTED: readonly Invented[] = [
  {
    unitCode: '17',
    kind: 'ADVOCATE',
    surname: 'Савчук',
    givenName: 'Дарина',
    patronymic: 'Олегівна',
    sex: 'FEMALE',
    languages: ['uk', 'en'],
    branchCodes: ['FAMILY', 'HOUSING'],
    topicCodes: ['ALIMONY', 'DIVORCE', 'CHILD_RESIDENCE', 'DOMESTIC_VIOLENCE'],
    capacity: '12',
    phone: '(0599) 2-41-31',
    account: 'lawyer@demo.ua',
  },
  {
    unitCode: '17',
    kind: 'ADVOCATE',
    surname: 'Рудик',
    givenName: 'Тарас',
    patronymic: 'Богданович',
    sex: 'MALE',
    languages: ['uk', 'ru', 'pl'],
    branchCodes: ['HOUSING', 'LAND', 'CIVIL'],
    topicCodes: ['EVICTION', 'RENT', 'LAND_BOUNDARY'],
    capacity: '15',
    phone: '(0599) 2-41-32',
  },
  {
    unitCode: '17',
    kind: 'ADVOCATE',
    surname: 'Мацюк',
    givenName: 'Ніна',
    patronymic: 'Степанівна',
    sex: 'FEMALE',
    languages: ['uk', 'ru'],
    knowsSignLanguage: true,
    branchCodes: ['FAMILY', 'SOCIAL_SECURITY', 'PENSIONS'],
    topicCodes: ['ALIMONY', 'CHILD_CONTACT', 'DISABILITY_STATUS'],
    capacity: '8',
    phone: '(0599) 2-41-33',
    away: [6, 20],
  },
  {
    unitCode: '17',
    kind: 'STAFF_LAWYER',
    surname: 'Лисенко',
    givenName: 'Андрій',
    patronymic: 'Павлович',
    sex: 'MALE',
    position: 'головний юрисконсульт',
    languages: ['uk'],
    branchCodes: ['LABOUR', 'SOCIAL_SECURITY', 'IDP', 'PENSIONS'],
    topicCodes: ['DISMISSAL', 'WAGES'],
    capacity: '20',
    phone: '(0599) 2-41-12',
  },
  {
    unitCode: '171',
    kind: 'STAFF_LAWYER',
    surname: 'Щербак',
    givenName: 'Ольга',
    patronymic: 'Миколаївна',
    sex: 'FEMALE',
    position: 'юрисконсультка',
    languages: ['uk', 'hu'],
    branchCodes: ['FAMILY', 'INHERITANCE', 'MILITARY'],
    topicCodes: ['ALIMONY', 'GUARDIANSHIP'],
    capacity: '10',
    phone: '(0599) 2-41-18',
    away: [-2, 3],
  },
  {
    unitCode: '17',
    kind: 'ADVOCATE',
    surname: 'Бережний',
    givenName: 'Максим',
    patronymic: 'Ігорович',
    sex: 'MALE',
    languages: ['uk', 'en', 'ro'],
    branchCodes: ['CRIMINAL', 'MILITARY', 'MIGRATION'],
    topicCodes: [],
    capacity: '6',
    phone: '(0599) 2-41-34',
    contractEndsInDays: -5,
  },
  {
    unitCode: '18',
    kind: 'ADVOCATE',
    surname: 'Заболотний',
    givenName: 'Юрій',
    patronymic: 'Семенович',
    sex: 'MALE',
    languages: ['uk'],
    branchCodes: ['FAMILY', 'HOUSING', 'CIVIL'],
    topicCodes: ['ALIMONY', 'EVICTION'],
    capacity: '10',
    phone: '(0599) 5-70-21',
    account: 'lawyer2@demo.ua',
  },
  {
    unitCode: '18',
    kind: 'ADVOCATE',
    surname: 'Вдовиченко',
    givenName: 'Катерина',
    patronymic: 'Андріївна',
    sex: 'FEMALE',
    languages: ['uk', 'ru'],
    branchCodes: ['FAMILY', 'IDP', 'SOCIAL_SECURITY'],
    topicCodes: ['DOMESTIC_VIOLENCE', 'ALIMONY'],
    capacity: '10',
    phone: '(0599) 5-70-22',
  },
  {
    unitCode: '42',
    kind: 'ADVOCATE',
    surname: 'Гнатишин',
    givenName: 'Соломія',
    patronymic: 'Богданівна',
    sex: 'FEMALE',
    languages: ['uk'],
    branchCodes: ['FAMILY', 'LAND', 'HOUSING'],
    topicCodes: ['ALIMONY', 'DIVORCE'],
    capacity: '8',
    phone: '(0399) 3-15-71',
  },
  {
    unitCode: '42',
    kind: 'ADVOCATE',
    surname: 'Опарик',
    givenName: 'Степан',
    patronymic: 'Васильович',
    sex: 'MALE',
    languages: ['uk', 'ru'],
    branchCodes: ['CIVIL', 'LABOUR', 'CRIMINAL'],
    topicCodes: ['EVICTION'],
    capacity: '6',
    phone: '(0399) 3-15-72',
    away: [-1, 4],
  },
  {
    unitCode: '42',
    kind: 'STAFF_LAWYER',
    surname: 'Яцишин',
    givenName: 'Леся',
    patronymic: 'Тарасівна',
    sex: 'FEMALE',
    position: 'головна юрисконсультка',
    languages: ['uk'],
    branchCodes: ['SOCIAL_SECURITY', 'IDP'],
    topicCodes: ['PENSION_RECALCULATION'],
    capacity: '12',
    phone: '(0399) 3-15-61',
  },
]

/** Gives the practice centres somebody to appoint, through the product's own command. */
export async function addInventedProviders(
  db: PrismaClient,
  headOf: (unitCode: string) => Promise<Viewer>,
  now: Date,
): Promise<void> {
  const today = todayInKyiv(now)
  for (const [place, { unitCode, account, away, contractEndsInDays, ...person }] of INVENTED.entries()) {
    const [head, unit, staff] = await Promise.all([
      headOf(unitCode),
      db.unit.findUniqueOrThrow({ where: { code: unitCode }, select: { id: true } }),
      account ? db.staff.findUnique({ where: { email: account }, select: { id: true } }) : null,
    ])
    const form = providerFormSchema.parse({
      position: '',
      knowsSignLanguage: false,
      ...person,
      ...papersOf(person.kind, place, today),
      unitId: unit.id,
      contractTo: contractEndsInDays === undefined ? '' : addDays(today, contractEndsInDays),
      places: [],
      email: '',
      staffId: staff?.id ?? '',
      absences: away
        ? [{ from: addDays(today, away[0]), to: addDays(today, away[1]), note: 'відпустка' }]
        : [],
    })
    const added = await addProvider(head, { form, submissionId: randomUUID() })
    if (!added.ok) throw new Error(`A practice provider was not added: ${added.error}`)
  }
}

function papersOf(kind: Invented['kind'], place: number, today: PlainDate) {
  if (kind === 'STAFF_LAWYER') return { certificate: '', registerEntry: '', contract: '' }
  const year = today.slice(0, 4)
  return {
    certificate: `№ ${2100 + place} від 12.04.2015`,
    registerEntry: `№ ${310 + place}`,
    contract: `№ ${place + 1}/${year} від 10.01.${year}`,
  }
}
