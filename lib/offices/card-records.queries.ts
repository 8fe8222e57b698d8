import 'server-only'
import { runPrepared } from '@/lib/core/sql'
import { Prisma } from '@/prisma/generated/client'

/** Subjects of the log that are a client's: whoever opened one of these saw the person, or what was done for them. */
export const CARD_SUBJECTS = [
  ...[
    'clientCard',
    'visit',
    'enquiry',
    'issuedPaper',
    'application',
    'applicationFile',
    'mandate',
    'casePlan',
  ],
  ...['booking', 'ticket', 'referral', 'matterParty', 'conflictCheck', 'transfer', 'citizenAppeal'],
]

/** Ids of the card and of everything that is kept about its person. */
export async function recordsOfCard(clientId: string): Promise<string[]> {
  const rows = await runPrepared<{ id: string }>(Prisma.sql`
    WITH visit AS (SELECT id FROM visits WHERE client_id = ${clientId}::uuid),
      enquiry AS (SELECT id FROM enquiries WHERE client_id = ${clientId}::uuid),
      application AS (SELECT id FROM secondary_aid_applications WHERE client_id = ${clientId}::uuid),
      mandate AS (SELECT id FROM aid_mandates WHERE application_id IN (SELECT id FROM application))
    SELECT ${clientId}::uuid AS id
    UNION SELECT id FROM visit UNION SELECT id FROM enquiry
    UNION SELECT id FROM application UNION SELECT id FROM mandate
    UNION SELECT id FROM application_files WHERE application_id IN (SELECT id FROM application)
    UNION SELECT id FROM issued_papers
      WHERE client_id = ${clientId}::uuid OR visit_id IN (SELECT id FROM visit)
    UNION SELECT id FROM case_plans WHERE client_id = ${clientId}::uuid
    UNION SELECT id FROM bookings WHERE client_id = ${clientId}::uuid
    UNION SELECT id FROM queue_tickets WHERE client_id = ${clientId}::uuid
    UNION SELECT id FROM referrals WHERE client_id = ${clientId}::uuid
    UNION SELECT id FROM matter_parties WHERE client_id = ${clientId}::uuid
    UNION SELECT id FROM conflict_checks
      WHERE enquiry_id IN (SELECT id FROM enquiry) OR application_id IN (SELECT id FROM application)
        OR mandate_id IN (SELECT id FROM mandate)
    UNION SELECT id FROM centre_transfers
      WHERE enquiry_id IN (SELECT id FROM enquiry) OR application_id IN (SELECT id FROM application)
    UNION SELECT id FROM citizen_appeals WHERE client_id = ${clientId}::uuid`)
  return rows.map(({ id }) => id)
}
