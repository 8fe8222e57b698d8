'use client'

import { useRouter } from 'next/navigation'
import { useShortcut } from '@/components/layout/shortcuts'
import { ButtonLink } from '@/components/ui/button-link'

/** The way to a new appointment, by «B» too. */
export function StartBooking({ href, label }: { href: string; label: string }) {
  const router = useRouter()
  useShortcut({ code: 'KeyB', label, run: () => router.push(href) })
  return (
    <ButtonLink size="small" keycap="B" href={href}>
      {label}
    </ButtonLink>
  )
}
