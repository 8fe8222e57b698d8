import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { runCommand } from './runtime/command'
import { Refusal } from './runtime/refusal'

const USAGE = 'Usage: npm run admin:create -- --email EMAIL --name NAME [--force]'

const REFUSALS = {
  administratorExists:
    'There is an administrator already: new people are invited on the page /admin/staff. To make another one here, add --force.',
  emailTaken: 'There is an account with this e-mail already. Give it the role on the page /admin/staff.',
} as const

/** Makes the first real administrator and prints their one-time password, once. */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  })
  const typed = await askFor(values)
  const { withOffice } = await import('./runtime/office')
  return withOffice('admin:create', async () => {
    const { db } = await import('@/lib/core/db')
    const { seedReference } = await import('@/prisma/seed')
    const { createAdministrator, administratorSchema } = await import('@/lib/offices/administrator.commands')
    const parsed = administratorSchema.safeParse(typed)
    if (!parsed.success) throw new Refusal(`An e-mail address and a name are needed. ${USAGE}`)
    // An empty database has no tree of units yet, and a role stands at a unit.
    await seedReference(db)
    const made = await createAdministrator(parsed.data, { isForced: values.force })
    if (!made.ok) throw new Refusal(REFUSALS[made.error])
    console.log(`Administrator: ${parsed.data.email}`)
    console.log(`One-time password: ${made.value.password}`)
    console.log('It is shown only now and good for seven days; at the first sign-in they choose their own.')
    return 0
  })
})

async function askFor(given: { email?: string; name?: string }): Promise<{ email: string; name: string }> {
  if (given.email && given.name) return { email: given.email, name: given.name }
  if (!process.stdin.isTTY) throw new Refusal(USAGE)
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const email = given.email ?? (await lines.question('E-mail of the administrator: '))
    const name = given.name ?? (await lines.question('Name and surname: '))
    return { email, name }
  } finally {
    lines.close()
  }
}
