'use server'

import { action } from '@/lib/core/endpoint'
import { decideProposal, decideProposals } from './partner-proposal.commands'
import { decideProposalSchema, decideProposalsSchema } from './partner-proposal.schema'

export const decideProposalAction = action(
  { permission: 'partner:manage', input: decideProposalSchema },
  (viewer, input) => decideProposal(viewer, input),
)
export const decideProposalsAction = action(
  { permission: 'partner:manage', input: decideProposalsSchema },
  (viewer, input) => decideProposals(viewer, input),
)
