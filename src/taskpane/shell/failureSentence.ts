import type { ApiFailure } from '../../client/failure';
import { paneText } from '../../strings/pane';
import { refusalSentence } from '../../strings/refusals';

/** What a person reads of a failed call: every distinct reason, one sentence each. */
export const failureSentences = (failure: ApiFailure): string[] => {
  switch (failure.kind) {
    case 'problem': {
      const { problem } = failure;
      const reasons = problem.errors ?? [];
      if (reasons.length === 0) return [problem.detail ?? refusalSentence(problem.code, problem.data)];
      const sentences = reasons.map((reason) =>
        reason.code === 'validation_failed' ? reason.detail : refusalSentence(reason.code, reason.data),
      );
      return [...new Set(sentences)];
    }
    case 'network':
      return [paneText.failures.network];
    case 'signInNeeded':
      return [paneText.failures.signInNeeded];
    case 'aborted':
      return [paneText.failures.aborted];
    case 'unexpected':
      return [paneText.failures.unexpected];
  }
};

export const failureSentence = (failure: ApiFailure): string => failureSentences(failure).join(' ');
