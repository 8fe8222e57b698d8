import { readFileSync } from 'node:fs'
import pg from 'pg'
import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { listIssuersOf } from './issuers.queries'
import { findPartner } from './partner.queries'

const MIGRATION = 'prisma/migrations/20261128050200_issuing_bodies_are_partners/migration.sql'

it('the bodies a centre wrote down become partners under their ids, with their hours, papers and day of check', async () => {
  const unitId = await givenUnit()
  const head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
  await client.connect()
  const [open, closed] = [crypto.randomUUID(), crypto.randomUUID()]
  await client.query(`CREATE TABLE issuing_bodies (id uuid, unit_id uuid, kind text, name text, docs text[], address text,
    room text, person text, phone text, hours jsonb, booking text, to_take text, expected_days text, other_way text,
    source text, checked_on date, checked_by_id uuid, closed_at timestamptz, created_at timestamptz, updated_at timestamptz)`)
  const day = { from: 480, to: 1020, pause: { from: 720, to: 765 } }
  const days = [day, day, day, day, { from: 480, to: 960, pause: null }, null, null]
  const insert = `INSERT INTO issuing_bodies VALUES ($1, $2, $3, $4, $5, 'вул. Садова, 12', 'каб. 3', 'Ірина Мельник', $6, $7,
    'без запису', 'паспорт', 'того ж дня', 'архів', 'сайт', '2026-11-20', $8, $9, now(), now())`
  await client.query(insert, [
    open,
    unitId,
    'EMPLOYMENT',
    'Центр зайнятості',
    ['INCOME_UNEMPLOYMENT'],
    '(05992) 2-18-40',
    { days },
    head.staffId,
    null,
  ])
  await client.query(insert, [
    closed,
    unitId,
    'NOTARY',
    'Нотаріус',
    [],
    '102; 103 після обіду',
    {},
    head.staffId,
    new Date(),
  ])
  await client.query(readFileSync(MIGRATION, 'utf8'))
  await client.end()

  const kept = await findPartner(head, open)
  expect(kept).toMatchObject({
    unitId,
    status: 'ACTIVE',
    checkedOn: '2026-11-20',
    checkedBy: 'Оксана Гриценко',
    record: {
      phones: [{ number: '(05992) 2-18-40' }],
      services: [{ docs: ['INCOME_UNEMPLOYMENT'], papersToBring: [{ name: { uk: 'паспорт' } }] }],
      locations: [{ street: { uk: 'вул. Садова, 12' }, room: { uk: 'каб. 3' } }],
    },
  })
  expect(kept?.record.offers[0]?.hours?.week[0]?.spans).toEqual([
    { from: 480, to: 720 },
    { from: 765, to: 1020 },
  ])
  const gone = await findPartner(head, closed)
  expect(gone).toMatchObject({
    status: 'CLOSED',
    record: { phones: [], offers: [{ hours: null, note: { uk: '102; 103 після обіду' } }] },
  })
  const issuers = await listIssuersOf(head, { unitId, docs: ['INCOME_UNEMPLOYMENT', 'POWER_OF_ATTORNEY'] })
  expect(issuers.INCOME_UNEMPLOYMENT?.map(({ partnerId }) => partnerId)).toEqual([open])
  expect(issuers.POWER_OF_ATTORNEY).toEqual([])
  const weeks =
    await db.$queryRaw`SELECT open_week::text AS week FROM partner_offers WHERE partner_id = ${open}::uuid`
  expect(weeks).toEqual([{ week: expect.stringMatching(/^\{\[480,720\),\[765,1020\),\[1920,2160\)/) }])
  expect(await db.partnerVersion.count({ where: { partnerId: open, how: 'CREATED' } })).toBe(1)
})
