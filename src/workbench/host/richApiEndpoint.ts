import type { Activity } from './activity';
import type { HostLog } from './hostLog';
import { interpret, type InterpreterParts } from './richApi/interpreter';
import {
  isTooLarge,
  officeError,
  parseBody,
  richApiAnswer,
  richApiRefusal,
  richApiRequest,
} from './transport/richApiCall';

/** `executeMethod` 93: limits of size, cell-edit mode, and the interpreter behind them. */
export class RichApiEndpoint {
  private editing = false;
  private held: (() => void)[] = [];

  constructor(
    private readonly parts: Omit<InterpreterParts, 'notFound'>,
    private readonly activity: Activity,
    private readonly log: HostLog,
  ) {}

  /** A person began or stopped typing in a cell; what was held runs now. */
  setEditing(on: boolean): void {
    this.editing = on;
    if (!on) for (const go of this.held.splice(0)) go();
  }

  /** The answer, or a promise of it while the call waits for the end of typing. */
  answer(data: unknown): unknown {
    const request = richApiRequest(data);
    if (!request) return richApiRefusal(officeError.notSupported);
    if (isTooLarge(request.body))
      return this.refused('request', 'RequestPayloadSizeLimitExceeded', officeError.requestTooLarge);
    if (!this.editing) return this.run(request.body);
    if (!request.delays) return this.refused('request', 'InvalidOperationInCellEditMode', officeError.cellEditMode);
    const end = this.activity.begin();
    return new Promise((resolve) => {
      this.held.push(() => {
        resolve(this.run(request.body));
        end();
      });
    });
  }

  private refused(what: string, words: string, code: number): unknown {
    this.log.add('refused', what, words);
    return richApiRefusal(code);
  }

  private run(text: string): unknown {
    const end = this.activity.begin();
    const response = interpret(parseBody(text), {
      ...this.parts,
      notFound: (member) => {
        this.log.add('notFound', member, 'ApiNotFound');
      },
    });
    const { Error: error } = response;
    if (error && error.Code !== 'ApiNotFound')
      this.log.add('refused', error.Location, `${error.Code}: ${error.Message}`);
    const answer = JSON.stringify(response);
    end();
    return isTooLarge(answer)
      ? this.refused('response', 'ResponsePayloadSizeLimitExceeded', officeError.responseTooLarge)
      : richApiAnswer(answer);
  }
}
