import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, disconnect } from '@/lib/core/db'
import { derivedSecret } from '@/lib/core/secrets'
import type { seedDemo } from '@/prisma/seed'
import { givenStaff } from '../testing/givens'
import { prepareDatabase } from './database'
import { fillOffice } from './fill'
import { emptyOffice } from './office'

const ownerUrl = process.env.OWNER_DATABASE_URL ?? ''
const office = {
  ownerUrl,
  isEmbedded: true,
  secrets: { masterKey: '', databasePassword: '', demoPassword: 'верба-ручай-сім' },
}
let told: string[]
let fillings: number

const tell = (line: string) => told.push(line)

const givenDemoStaff = async () => {
  const { staffId } = await givenStaff({ role: 'FRONTLINER' })
  await db.staff.update({ where: { id: staffId }, data: { isDemo: true }, select: { id: true } })
}

const seed: typeof seedDemo = async () => {
  fillings += 1
  await givenDemoStaff()
}
const brokenOff: typeof seedDemo = async () => {
  await givenDemoStaff()
  throw new Error('broken off')
}

const fill = (more: Partial<typeof office> = {}) => fillOffice({ ...office, ...more }, tell, seed)

beforeAll(async () => {
  // Emptying the database takes the rights of the tests' own role away; this is the one the product gives them to.
  process.env.DATABASE_URL = await prepareDatabase(ownerUrl, derivedSecret('database-role'), () => undefined)
})
beforeEach(async () => {
  told = []
  fillings = 0
  await emptyOffice(office)
})
afterAll(disconnect)

describe('fillOffice', () => {
  it('fills an empty office once', async () => {
    await fill()
    await fill()
    expect(fillings).toBe(1)
  })

  it('begins anew in the embedded database when the first start was broken off', async () => {
    await expect(fillOffice(office, tell, brokenOff)).rejects.toThrow('broken off')
    await fill()
    expect(fillings).toBe(1)
    expect(await db.staff.count()).toBe(1)
    expect(told.at(-2)).toBe('The demo office was only half filled; it is emptied to begin anew.')
    expect(await db.unit.count()).toBeGreaterThan(0)

    await fill()
    expect(fillings).toBe(1)
  })

  it('only tells it of a given database, and of one in which somebody has worked since', async () => {
    await expect(fillOffice(office, tell, brokenOff)).rejects.toThrow('broken off')
    told = []
    await fill({ isEmbedded: false })
    await givenStaff({ role: 'ADMINISTRATOR' })
    await fill()
    expect(fillings).toBe(0)
    expect(told).toEqual(Array(2).fill('The demo office was only half filled: npm run db:reset'))
    expect(await db.staff.count()).toBe(2)
  })
})
