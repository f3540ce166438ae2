/** What a stranger's file may cost; sizes in bytes. */
export interface OpenLimits {
  readonly file: number;
  readonly entries: number;
  /** Inflated size of one part. */
  readonly part: number;
  /** Inflated size of every part that is read. */
  readonly total: number;
}

const megabyte = 1024 * 1024;

export const documentLimits: OpenLimits = {
  file: 20 * megabyte,
  entries: 2000,
  part: 30 * megabyte,
  total: 60 * megabyte,
};
