import { randomUUID } from 'node:crypto'
import { doWithAppeal } from '@/lib/appeals/appeal-deed.commands'
import {
  type AppealDeedInput,
  type AppealFormInput,
  doWithAppealSchema,
  registerAppealSchema,
} from '@/lib/appeals/citizen-appeal.schema'
import { registerAppeal } from '@/lib/appeals/register-appeal.commands'
import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { PrismaClient } from '../generated/client'

type Office = { db: PrismaClient; head: Viewer; desk: Viewer; now: Date }

const DAY_MS = 86_400_000

/** Appeals of the first centre: a complaint about a worker that nobody has resolved on, one about an advocate, an answer to sign. */
export async function receiveAppeals({ db, head, desk, now }: Office): Promise<void> {
  const today = todayInKyiv(now)
  const ago = (days: number) => ({ on: addDays(today, -days), at: new Date(now.getTime() - days * DAY_MS) })
  const enter = async (days: number, form: Partial<AppealFormInput>): Promise<string> => {
    const typed = { receivedOn: ago(days).on, way: 'POST', form: 'WRITTEN', sender: 'INDIVIDUAL', ...form }
    const request = { source: {}, form: typed, submissionId: randomUUID() }
    const answer = await registerAppeal(desk, registerAppealSchema.parse(request), ago(days).at)
    if (!answer.ok) throw new Error(`A practice appeal was refused: ${answer.error}`)
    return answer.value.appealId
  }
  const act = async (
    viewer: Viewer,
    appealId: string,
    days: number,
    form: AppealDeedInput,
  ): Promise<void> => {
    const request = doWithAppealSchema.parse({ appealId, form, submissionId: randomUUID() })
    const answer = await doWithAppeal(viewer, request, ago(days).at)
    if (!answer.ok) throw new Error(`A deed with a practice appeal was refused: ${answer.error}`)
  }
  const bureau = await db.staff.findUniqueOrThrow({
    where: { email: 'bureau@demo.ua' },
    select: { id: true },
  })
  await enter(28, {
    kind: 'COMPLAINT',
    name: 'Бондар Надія Степанівна',
    address: 'м. Вербопіль, вул. Млинова, 12, кв. 4',
    contact: '067 200 31 18',
    about: 'STAFF',
    aboutStaffId: bureau.id,
    substance:
      'Двічі приїздила до бюро в робочий час, обидва рази було зачинено, на дверях жодного оголошення. Їхати мені сорок кілометрів. Прошу розібратися й повідомити, коли бюро справді працює.',
  })
  const bench = await enter(12, {
    kind: 'PROPOSAL',
    sender: 'COLLECTIVE',
    name: 'Гаврилюк Степан Макарович',
    address: 'м. Вербопіль, вул. Соборна, 5',
    substance: 'Просимо поставити лавку біля входу й пандус: людям з інвалідністю важко чекати стоячи.',
  })
  const give = { deed: 'RESOLVE', executorId: desk.staffId } as const
  await act(head, bench, 11, { ...give, term: 'SIMPLE', text: 'З’ясувати, що можна зробити до зими.' })
  await act(desk, bench, 6, {
    deed: 'CHECK',
    on: ago(6).on,
    text: 'Місце для лавки є, пандус погоджує міська рада.',
  })
  await act(desk, bench, 2, {
    deed: 'DRAFT',
    text: 'Дякуємо за пропозицію.\nЛавку біля входу поставимо до кінця року.\nПро пандус ми написали до міської ради: вхід належить їй. Про її відповідь повідомимо вас листом.',
  })
  const advocate = await enter(9, {
    kind: 'COMPLAINT',
    way: 'E_MAIL',
    name: 'Литвин Василь Андрійович',
    contact: 'lytvyn@example.com',
    about: 'ADVOCATE',
    aboutName: 'Савченко Роман Олегович',
    substance:
      'Адвокат не прийшов на засідання й не попередив. Суд відклали на місяць. Прошу замінити адвоката.',
  })
  await act(head, advocate, 8, {
    ...give,
    text: 'Зв’язатися з адвокатом, надіслати до комісії, запропонувати заміну.',
  })
  await act(desk, advocate, 5, {
    deed: 'BAR_SENT',
    on: ago(5).on,
    text: 'До комісії ради адвокатів області з оцінювання якості, повноти та своєчасності допомоги.',
  })
}
