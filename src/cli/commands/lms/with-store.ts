import { openStore } from '#lms/store/open.ts'
import type { Store } from '#lms/store/store.ts'
import { placeFor } from './place.ts'

/** The store of a site, for as long as `work` takes. */
export async function withStore<Value>(
  options: { site?: string; data?: string },
  work: (store: Store) => Promise<Value>,
): Promise<Value> {
  const store = await openStore(placeFor(options), { create: false })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
