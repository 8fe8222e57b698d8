import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { createCaslExtension } from '@casl/prisma/runtime'
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import type { Result } from './result'
import { closeConnectionPool, connectionPool } from './sql'

/** A client inside a transaction. */
export type Tx = Prisma.TransactionClient

// The extension makes `accessibleBy` of somebody without any right match nothing: by itself Prisma takes its empty `OR`
// inside an `AND` for no condition at all.
const open = () =>
  new PrismaClient({
    adapter: new PrismaPg(connectionPool()),
    // The long form quotes the arguments of the query: personal data in a log line.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 20_000, timeout: 30_000 },
  }).$extends(createCaslExtension())

const kept = globalThis as typeof globalThis & { prismaClient?: ReturnType<typeof open> }

function connect() {
  kept.prismaClient ??= open()
  return kept.prismaClient
}

/** Prisma over the connection pool of the process; opened by its first use, so that a build needs no database. */
export const db: PrismaClient = new Proxy<PrismaClient>(Object.create(null), {
  get: (_target, property) => Reflect.get(connect(), property),
})

/** Closes the pool; for scripts and tests. */
export async function disconnect(): Promise<void> {
  await kept.prismaClient?.$disconnect()
  delete kept.prismaClient
  await closeConnectionPool()
}

const running = new AsyncLocalStorage<Tx>()

/**
 * The transaction the caller runs in, if it does. What is read on behalf of its work is read through it: a second
 * connection of the pool, asked for while the first is held, would be waited for by every other in turn.
 */
export function runningTransaction(): Tx | undefined {
  return running.getStore()
}

class Refusal extends Error {
  readonly result: { ok: false; error: string }
  constructor(result: { ok: false; error: string }) {
    super(result.error)
    this.result = result
  }
}

/**
 * Runs the work in one transaction. A refused outcome (`ok: false`) undoes whatever was written, so
 * that nothing half-written stays; it is then answered like any other outcome.
 */
export async function inTransaction<T, E extends string>(
  work: (tx: Tx) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  let refused: Result<T, E> | undefined
  try {
    return await db.$transaction(async (tx) => {
      const result = await running.run(tx, () => work(tx))
      if (result.ok) return result
      refused = result
      throw new Refusal(result)
    })
  } catch (error) {
    if (error instanceof Refusal && refused) return refused
    throw error
  }
}

/** Whether the write met a row that already holds the same unique value. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
