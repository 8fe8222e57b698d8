declare module '@20minutes/s3rver' {
  type Options = {
    port: number
    address: string
    silent: boolean
    allowMismatchedSignatures?: boolean
    directory: string
    configureBuckets: { name: string; configs: (string | Uint8Array)[] }[]
  }
  /** An S3 server for tests; it comes without types. */
  export default class S3rver {
    constructor(options: Options)
    run(): Promise<{ port: number }>
    close(): Promise<void>
  }
}
