import type { Trouble, TroubleKind } from '#model/feed-status.ts'

/** Why a source gave nothing that can be used, in one sentence for whoever looks after the account. */
export class FeedProblem extends Error {
  override name = 'FeedProblem'
  readonly trouble: Trouble
  /** Not to be asked again before. */
  readonly until: Date | undefined
  constructor(
    kind: TroubleKind,
    code: string,
    says: string,
    options: ErrorOptions & { until?: Date | undefined } = {},
  ) {
    super(says, options)
    this.trouble = { kind, code, says }
    this.until = options.until
  }
}
