import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { BoardScreen } from '@/components/queue/board-screen'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { readHallBoard } from '@/lib/queue/hall-board.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hall'))('title') }
}

const address = z.object({ unit: z.uuid().optional(), client: z.uuid().optional() })

/** The hall: who waits, whom one has, and the ticket for who comes next. */
export default async function QueuePage({ searchParams }: PageProps<'/queue'>) {
  const viewer = await requireViewer('ticket:create')
  const { unit, client } = address.catch({}).parse(await searchParams)
  const now = new Date()
  const board = await readHallBoard(viewer, { unitId: unit }, now)
  if (!board.ok) notFound()
  return (
    <ClientMessages domains={['hall']}>
      <BoardScreen
        key={board.value.unit.id}
        board={board.value}
        made={now.toISOString()}
        clientId={client}
        mayKeep={holds(viewer.ability, 'window:manage')}
        maySeeStatistics={holds(viewer.ability, 'window:manage')}
      />
    </ClientMessages>
  )
}
