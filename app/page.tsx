import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/core/auth'
import { homeOf } from '@/lib/offices/sections.rules'

/** The first screen depends on what the person does here. */
export default async function HomePage() {
  const viewer = await requireViewer()
  redirect(homeOf(viewer.roles))
}
