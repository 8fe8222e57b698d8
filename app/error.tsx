'use client'

import { PageFault } from '@/components/layout/page-fault'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageFault error={error} retry={retry} />
}
