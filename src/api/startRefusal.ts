/** Why the server does not start, as a Portuguese sentence that says what to do. Anything else that throws is a bug. */
export class StartRefusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'StartRefusal';
  }
}
