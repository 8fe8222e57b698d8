import 'server-only'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import { env } from './env'
import type { SealedStore } from './file-sealing'

const silent = () => undefined
const SILENT = { debug: silent, info: silent, warn: silent, error: silent }

/** Sealed files in a bucket of an S3-compatible store. */
export function s3Store(Bucket: string): SealedStore {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey, S3_ENDPOINT: endpoint } = env
  const client = new S3Client({
    region: env.S3_REGION,
    forcePathStyle: env.S3_PATH_STYLE,
    // What fails is thrown; the client would also print it.
    logger: SILENT,
    // Many compatible stores do not know the newer checksums, and each piece has its own tag.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint ? { endpoint } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  })
  return {
    async put(Key, bytes, ContentLength) {
      const Body = Readable.from(bytes, { objectMode: false })
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength }))
    },
    async get(Key) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
      if (!(Body instanceof Readable)) throw new Error(`The store gave no file ${Key}`)
      return Body
    },
    async remove(Key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key }))
    },
    async *list() {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket }))
        for (const { Key, LastModified } of Contents)
          if (Key && LastModified) yield { name: Key, writtenAt: LastModified }
    },
  }
}
