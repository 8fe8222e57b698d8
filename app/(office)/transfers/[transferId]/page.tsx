import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { TransferScreen } from '@/components/oversight/transfers/transfer-screen'
import { requireViewer } from '@/lib/core/auth'
import { findTransfer } from '@/lib/oversight/transfer.queries'
import { transferAddressSchema } from '@/lib/oversight/transfer.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfers'))('title') }
}

/** One matter between two centres. */
export default async function TransferPage({ params }: PageProps<'/transfers/[transferId]'>) {
  const viewer = await requireViewer('transfer:read')
  const address = transferAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findTransfer(viewer, address.data)
  if (!found.ok) notFound()
  return (
    <ClientMessages domains={['transfers']}>
      <TransferScreen view={found.value} />
    </ClientMessages>
  )
}
