/** Loads every custom function; the build adds the call that ties each to its id in the metadata. */
import './agingBucket.function';
import './boletoCheck.function';
import './businessDay.function';
import './charges.function';
import './clientSummary.function';
import './daysOverdue.function';
import './documentCheck.function';
import './fine.function';
import './installments.function';
import './lateInterest.function';
import './linhaDigitavel.function';
import './pix.function';
import './updatedBalance.function';
