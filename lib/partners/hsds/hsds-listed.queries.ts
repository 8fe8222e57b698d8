import 'server-only'
import type { HsdsPage } from './hsds.schema'
import {
  findKeptLadder,
  type HsdsFilter,
  type HsdsKey,
  type HsdsLadder,
  type HsdsList,
  type HsdsPlace,
  RUNG,
  readHsdsLadder,
} from './hsds-pages.queries'
import { PAGE_SIZE } from './hsds-query.schema'

/** @returns the page, and the id after which the next one goes on */
export type HsdsListed<Item> = { page: HsdsPage<Item>; next: string | undefined }
type Paging = { page: number; per_page?: number | undefined; after?: string | undefined; minimal?: boolean }

/** What a page is made of; the keys are those of its rows, also of such as tell nothing. */
type Told<Item> = readonly [keys: readonly HsdsKey[], contents: readonly Item[]]

export async function listed<Item>(
  list: HsdsList,
  query: HsdsFilter & Paging,
  most: number,
  read: (place: HsdsPlace) => Promise<Told<Item>>,
): Promise<HsdsListed<Item>> {
  const { page, after } = query
  const isEverything = query.minimal === true && query.per_page === undefined
  const takeOf = (total: number) =>
    isEverything ? Math.max(total, 1) : Math.min(query.per_page ?? PAGE_SIZE, most)
  const readBy = ({ rungs }: Pick<HsdsLadder, 'rungs'>, take: number) =>
    read({ skip: (page - 1) * take, take, rungs, after })
  const known = findKeptLadder(list, query)
  if (known) {
    const { total } = known.ladder
    const told = await readBy(known.ladder, takeOf(total))
    // Read under the mark of the ladder: it still holds, and nobody needs to be asked.
    if (told[0][0]?.mark === known.mark) return pageOf(told, { page, after, take: takeOf(total), total })
  }
  const counting = readHsdsLadder(list, query)
  const take = takeOf(isEverything ? (await counting).total : 0)
  // A page near the top, or after a record, need not wait for the count.
  const isNear = after !== undefined || (page - 1) * take < RUNG
  const [{ total }, told] = await Promise.all([
    counting,
    isNear ? readBy({ rungs: [] }, take) : counting.then((ladder) => readBy(ladder, take)),
  ])
  return pageOf(told, { page, after, take, total })
}

function pageOf<Item>(
  [keys, contents]: Told<Item>,
  { page, after, take, total }: { page: number; after: string | undefined; take: number; total: number },
): HsdsListed<Item> {
  const isLast = after ? keys.length < take : page * take >= total
  return {
    page: envelope([...contents], { page, take, total, isLast }),
    next: keys.length === take && (after !== undefined || page * take < total) ? keys.at(-1)?.id : undefined,
  }
}

function envelope<Item>(
  contents: Item[],
  { page, take, total, isLast }: { page: number; take: number; total: number; isLast: boolean },
): HsdsPage<Item> {
  return {
    total_items: total,
    total_pages: Math.ceil(total / take),
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: isLast,
    empty: contents.length === 0,
    contents,
  }
}
