import { randomUUID } from 'node:crypto'
import { savePlan } from '@/lib/cases/case-plan.commands'
import { savePlanSchema } from '@/lib/cases/case-plan.schema'
import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { PrismaClient } from '../generated/client'

type Filling = { db: PrismaClient; desk: Viewer; now: Date }

/** A plan of help of the practice office: begun three weeks ago, looked through once, due again in a few days. */
export async function planHelp({ db, desk, now }: Filling): Promise<void> {
  const client = await db.client.findFirst({
    where: { surname: 'Литвиненко-Заболотна', givenName: 'Єлизавета' },
    select: { id: true },
  })
  if (!client) return
  const on = todayInKyiv(now)
  const day = (days: number) => addDays(on, days)
  const content = {
    needs:
      'Після розлучення лишилася з донькою в орендованій кімнаті, господар просить звільнити її до кінця місяця.',
    strengths: 'Має постійну роботу, сестра готова забирати доньку зі школи.',
    risks: 'Власник може змінити замок раніше; колишній чоловік не платить аліментів.',
    goals: [
      { text: 'Знайти безпечне житло до кінця місяця' },
      { text: 'Отримувати аліменти на доньку щомісяця' },
    ],
    helpers: [
      {
        kind: 'PARTNER',
        name: 'Вербопільський центр соціальних служб',
        partnerId: null,
        phone: '(0599) 2-44-18',
        does: 'тимчасова кімната, супровід родини',
      },
      {
        kind: 'LAWYER',
        name: 'Тарасенко Марія Петрівна',
        partnerId: null,
        phone: '',
        does: 'аліменти в суді',
      },
    ],
    steps: [
      { text: 'Зібрати довідки про доходи за пів року', who: 'CLIENT', dueOn: day(-5), state: 'DONE' },
      { text: 'Подати заяву на тимчасову кімнату', who: 'CLIENT', dueOn: day(4), state: 'TO_DO' },
      { text: 'Скласти заяву про судовий наказ', who: 'CENTRE', dueOn: day(-2), state: 'DONE' },
      {
        text: 'Домовитися з центром соціальних служб про зустріч',
        who: 'CENTRE',
        dueOn: day(1),
        state: 'TO_DO',
      },
      { text: 'Показати кімнату', who: 'PARTNER', dueOn: day(9), state: 'TO_DO' },
    ],
    reviewOn: day(6),
  }
  const save = (more: object, at: Date) =>
    savePlan(
      desk,
      savePlanSchema.parse({ clientId: client.id, note: '', submissionId: randomUUID(), ...more }),
      at,
    )
  const begun = await save(
    { expectedRevision: 0, how: 'CHANGE', content: { ...content, reviewOn: day(-1) } },
    daysAgo(now, 21),
  )
  if (!begun.ok) throw new Error(`The plan of the practice office was not saved: ${begun.error}`)
  await save(
    {
      expectedRevision: 1,
      how: 'REVIEW',
      note: 'Довідки є, заяву про наказ складено. Шукаємо кімнату.',
      content,
    },
    daysAgo(now, 1),
  )
}

const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
