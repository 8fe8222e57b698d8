import { randomUUID } from 'node:crypto'
import { addDays, type PlainDate, todayInKyiv, weekdayOf } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { instantInKyiv } from '@/lib/offices/kyiv-day.rules'
import { confirmBooking } from '@/lib/queue/booking.commands'
import type { BookingPurpose, BookingWay } from '@/lib/queue/booking.rules'
import { confirmBookingSchema } from '@/lib/queue/booking.schema'
import { addCalendar } from '@/lib/queue/booking-calendar.commands'
import { type CalendarFormInput, calendarFormSchema } from '@/lib/queue/booking-calendar.schema'
import { actOnBooking } from '@/lib/queue/booking-deed.commands'
import { holdSlot } from '@/lib/queue/booking-hold.commands'
import { findFreeSlots } from '@/lib/queue/booking-slots.queries'
import type { PrismaClient } from '../generated/client'
import { ofFullAge } from './demo-days'

const day = [
  { from: '9:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
]
const morning = [{ from: '9:00', to: '13:00' }]

type Office = { db: PrismaClient; head: Viewer; desk: Viewer; workers: readonly Viewer[]; now: Date }

/**
 * Calendars of the practice centre and appointments in them: today, as far as the day has not gone by, and the days after;
 * people by name, without a card, with an interpreter, by phone and by video.
 */
export async function bookPeople({ db, head, desk, workers, now: enteredAt }: Office): Promise<void> {
  const today = todayInKyiv(enteredAt)
  // All of it was booked before the doors opened, so that the day is full at whatever hour the office is entered.
  const now = instantInKyiv(today, '07:30')
  const duty = { from: today, to: '', spans: day, note: 'чергування', address: '' }
  const hours = { validFrom: today, week: weekOf([0, 1, 2, 3, 4]), exceptions: [duty] }
  const centre = await open(head, { kind: 'CENTRE', name: 'Прийом у центрі', nameEn: 'Centre', hours }, today)
  const own = []
  for (const worker of workers)
    own.push(
      await open(
        head,
        { kind: 'WORKER', staffId: worker.staffId, slotMinutes: '45', hours, languages: ['en'] },
        today,
      ),
    )
  await open(
    head,
    {
      kind: 'INTERPRETER',
      name: 'Світлана Мороз, жестова мова',
      nameEn: 'Svitlana Moroz, sign language',
      languages: ['SIGN'],
      hours: { validFrom: today, week: weekOf([1, 3]), exceptions: [] },
    },
    today,
  )
  await open(head, { kind: 'POINT', ...roadPoint(today) }, today)
  const people = await db.client.findMany({
    where: { homeUnitId: head.unit.id, isProtected: false, ...ofFullAge(now) },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
    take: STORIES.length,
  })
  for (const [place, story] of STORIES.entries()) {
    const calendarId = story.worker === undefined ? centre : own[story.worker]
    if (!calendarId) continue
    const clientId = people[place]?.id ?? null
    const bookingId = await book(desk, { ...story, calendarId, clientId }, now)
    if (bookingId && story.end) await finish(desk, bookingId, story.end, enteredAt)
  }
}

type Story = {
  /** Which of the free times, counted from now. */
  slot: number
  worker?: number
  way?: BookingWay
  purpose?: BookingPurpose
  note?: string
  isNameless?: boolean
  interpreter?: 'SIGN'
  end?: 'CANCEL' | 'FINISH' | 'NO_SHOW'
}

const STORIES: readonly Story[] = [
  { slot: 0, purpose: 'CONSULTATION', end: 'FINISH' },
  { slot: 1, purpose: 'APPLICATION', end: 'NO_SHOW', note: 'Принесе довідку про доходи за пів року.' },
  { slot: 3, purpose: 'PAPERS' },
  { slot: 4, isNameless: true },
  { slot: 0, worker: 0, purpose: 'CONSULTATION', note: 'Підготувати позов про аліменти.' },
  { slot: 2, worker: 0, way: 'PHONE' },
  { slot: 5, worker: 0, way: 'VIDEO' },
  { slot: 1, worker: 1, purpose: 'APPLICATION' },
  { slot: 6, end: 'CANCEL' },
  { slot: 2, interpreter: 'SIGN', note: 'Говорити, дивлячись на людину, а не на перекладачку.' },
  { slot: 14 },
  { slot: 18, purpose: 'APPLICATION' },
  { slot: 9, worker: 1 },
]

type Appointment = Story & { calendarId: string; clientId: string | null }

async function book(viewer: Viewer, story: Appointment, now: Date): Promise<string | undefined> {
  const { calendarId, clientId, slot, way = 'IN_PERSON', purpose = 'CONSULTATION', note = '' } = story
  const interpreter = story.interpreter ?? null
  const wish = { calendarId, way, interpreter }
  const { days } = await findFreeSlots(viewer, { ...wish, from: null, movingId: null }, now)
  const times = days.flatMap(({ on, slots }) => slots.map(({ time }) => ({ on, time })))
  const chosen = times[slot]
  if (!chosen) return undefined
  const held = await holdSlot(viewer, { bookingId: randomUUID(), ...wish, ...chosen, insteadOf: null }, now)
  if (!held.ok) throw new Error(`A practice time was not held: ${held.error}`)
  const booked = await confirmBooking(
    viewer,
    confirmBookingSchema.parse({
      bookingId: held.value.bookingId,
      clientId: story.isNameless ? null : clientId,
      form: {
        purpose,
        note,
        videoLink: way === 'VIDEO' ? 'https://zustrich.example.com/17-0007' : '',
      },
      submissionId: randomUUID(),
    }),
    now,
  )
  if (!booked.ok) throw new Error(`A practice appointment was not booked: ${booked.error}`)
  return booked.value.bookingId
}

/** How it ended; what has not begun yet when the office is entered stays as it is. */
async function finish(
  viewer: Viewer,
  bookingId: string,
  act: 'CANCEL' | 'FINISH' | 'NO_SHOW',
  at: Date,
): Promise<void> {
  const reason = act === 'CANCEL' ? 'Зателефонувала: захворіла дитина' : ''
  await actOnBooking(viewer, { bookingId, act, reason, submissionId: randomUUID() }, at)
}

async function open(head: Viewer, more: Partial<CalendarFormInput>, today: PlainDate): Promise<string> {
  const form = calendarFormSchema.parse({
    unitId: head.unit.id,
    kind: 'CENTRE',
    ways: ['IN_PERSON', 'PHONE', 'VIDEO'],
    slotMinutes: '30',
    gapMinutes: '0',
    daysAhead: '45',
    hours: { validFrom: today, week: weekOf([0, 1, 2, 3, 4]), exceptions: [] },
    ...more,
  })
  const added = await addCalendar(head, { form, submissionId: randomUUID() })
  if (!added.ok) throw new Error(`A practice calendar was not opened: ${added.error}`)
  return added.value.calendarId
}

/** Hours on these days of the week, Monday being 0; on Fridays until noon. */
const weekOf = (days: readonly number[]) =>
  Array.from({ length: 7 }, (_, place) => (days.includes(place) ? (place === 4 ? morning : day) : []))

/** Two visits to villages, a week apart, on a Wednesday. */
function roadPoint(today: PlainDate): Partial<CalendarFormInput> {
  const first = addDays(today, ((3 - weekdayOf(today) + 7) % 7) + 7)
  const places = ['с. Калинівка, будинок культури', 'смт Степове, бібліотека, вул. Миру, 5']
  return {
    name: 'Виїзний прийом',
    nameEn: 'On the road',
    ways: ['IN_PERSON'],
    hours: {
      validFrom: today,
      week: weekOf([]),
      exceptions: places.map((address, week) => ({
        from: addDays(first, week * 7),
        to: '',
        spans: [{ from: '10:00', to: '14:00' }],
        note: '',
        address,
      })),
    },
  }
}
