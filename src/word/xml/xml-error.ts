/** What is wrong with a stranger's XML. */
export type XmlFault = 'malformed-xml' | 'doctype' | 'too-complex';

/** Ends the reading of a part; opening makes it the reason why the file is refused. */
export class XmlError extends Error {
  override name = 'XmlError' as const;
  readonly fault: XmlFault;
  readonly part: string;

  constructor(fault: XmlFault, part: string) {
    super(`${part}: ${fault}`);
    this.fault = fault;
    this.part = part;
  }
}
