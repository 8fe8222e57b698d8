import { connection } from 'next/server'

/**
 * An empty dynamic page: what the framework and the root layout cost for any page at all. `npm run bench` sets pages
 * beside it. It stands at the address of the empty route, `/api/floor`, without `api`, where no section of the office can
 * ever be; nothing leads to it.
 */
export default async function FloorPage() {
  await connection()
  return null
}
