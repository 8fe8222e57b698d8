'use client'

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ToastProvider } from '@/components/ui/toast'
import { isNetworkFailure, noteRequestAnswered, noteRequestFailed } from './connection'

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queryClient}>
      <ToastProvider>{children}</ToastProvider>
    </QueryClientProvider>
  )
}

function createQueryClient(): QueryClient {
  const noteOutcome = (error: unknown) =>
    isNetworkFailure(error) ? noteRequestFailed() : noteRequestAnswered()
  const watch = { onSuccess: noteRequestAnswered, onError: noteOutcome }
  return new QueryClient({
    queryCache: new QueryCache(watch),
    mutationCache: new MutationCache(watch),
    defaultOptions: {
      // Personal data does not outlive the screen, and a screen at a desk is not reloaded because it got the focus.
      queries: { gcTime: 0, retry: 1, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
