import { runCommand } from './runtime/command'

const FAULTS = {
  contentChanged: 'an entry was changed',
  linkBroken: 'an entry does not follow from the one before it',
  entryMissing: 'entries are missing before this one',
} as const

/** Proves the audit log: prints how much was read and one digest over all of it; faults are listed, and the code is 1. */
await runCommand(async () => {
  const { withOffice } = await import('./runtime/office')
  return withOffice('audit:verify', async () => {
    const { verifyAuditChains } = await import('@/lib/core/audit-chain')
    const { chains, entries, faults, headsDigest } = await verifyAuditChains()
    for (const { chain, seq, fault } of faults) console.log(`${FAULTS[fault]}: chain ${chain}, entry ${seq}`)
    console.log(`${entries} entries in ${chains} chains, ${faults.length} faults`)
    console.log(`digest of the chains’ ends: ${headsDigest}`)
    if (faults.length === 0) return 0
    console.error('The audit log was changed outside the application. Keep a copy of the database as it is.')
    return 1
  })
})
