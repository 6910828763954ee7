import { err, ok, type Result } from '../../domain/result';
import { failureOfHostError, type SheetFailure } from '../../excel/failure';

/** The answer of the sheet, or why the program refused (cell being edited, protected, busy). Bugs go on being thrown. */
export const fromSheet = async <T>(work: Promise<T>): Promise<Result<T, SheetFailure>> => {
  try {
    return ok(await work);
  } catch (error) {
    const failure = failureOfHostError(error);
    if (failure === null) throw error;
    return err(failure);
  }
};
