import type { PrismaClient } from './generated/client'

/** Reference data every office needs; brought up to date at each start. */
export async function seedReference(_db: PrismaClient): Promise<void> {}

/** Invented units, staff and people for an empty database. */
export async function seedDemo(_db: PrismaClient, _options: { password: string }): Promise<void> {}
