import type { Prisma } from '@/prisma/generated/client'

/** What one of the counts of a larger statement comes to by itself. */
export async function counted(count: Prisma.Sql): Promise<number> {
  const { db } = await import('@/lib/core/db')
  const { Prisma } = await import('@/prisma/generated/client')
  const [row] = await db.$queryRaw<{ count: number }[]>(Prisma.sql`SELECT ${count}::int AS count`)
  return row?.count ?? 0
}
