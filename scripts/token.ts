import { parseArgs } from 'node:util'
import { runCommand } from './runtime/command'
import { Refusal } from './runtime/refusal'

const USAGE = 'Usage: npm run -s token -- --user EMAIL [--name NAME] [--days DAYS]'

/** Prints a bearer token for `/api/v1` in somebody's name; only the token, so that a script can take it. */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      user: { type: 'string' },
      name: { type: 'string', default: 'npm run token' },
      days: { type: 'string', default: '365' },
    },
  })
  const email = values.user
  const days = Number(values.days)
  if (!email) throw new Refusal(USAGE)
  if (!Number.isInteger(days) || days < 1 || days > 3650)
    throw new Refusal(`--days must be from 1 to 3650. ${USAGE}`)
  const { withOffice } = await import('./runtime/office')
  return withOffice('token', async () => {
    const { issueToken } = await import('@/lib/offices/api-token.commands')
    const issued = await issueToken({ email, name: values.name, days })
    if (!issued.ok) throw new Refusal(`There is no working account ${email}.`)
    console.log(issued.value.token)
    return 0
  })
})
