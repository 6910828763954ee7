import type { Problem, ProblemCode } from '../contract/problem';

/** Why a call cannot go on, before it is told to anybody. */
export interface Reason {
  code: ProblemCode;
  /** Portuguese; where missing, the sentence of the code. */
  detail?: string;
  /** JSON pointer into the request body. */
  pointer?: string;
  data?: NonNullable<Problem['data']>;
}
