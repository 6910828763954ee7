import { Calendar, DayOfWeek } from '@fluentui/react-calendar-compat';
import { Button, Field, Input, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { useState, type ReactElement } from 'react';
import { formatBrDate, type IsoDate } from '../../domain/calendar/isoDate';
import { parseDate } from '../../domain/calendar/parseDate';
import { calendarText, fieldText } from '../../strings/fields';
import { brCalendarFormat, calendarDateOf, isoDateOf } from './calendarDates';

export interface DateFieldProps {
  label: string;
  value: IsoDate | null;
  /** Called at every key with what the text means now; null while it means nothing, `reads` says whether it is empty. */
  onChange: (value: IsoDate | null, reads: 'date' | 'empty' | 'unreadable') => void;
  /** The company's today: for `+30`, and marked in the calendar. */
  today: IsoDate;
  refusal?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
}

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0 }, surface: { padding: '4px', maxWidth: '100vw' } });

const textOf = (value: IsoDate | null): string => (value === null ? '' : formatBrDate(value));

/** A civil date, typed or pasted in any usual form or picked in the calendar; rewritten as dd/mm/aaaa when the field is left. */
export const DateField = (props: DateFieldProps): ReactElement => {
  const styles = useStyles();
  const [text, setText] = useState(() => textOf(props.value));
  const [told, setTold] = useState(props.value);
  const [touched, setTouched] = useState(false);
  const [isOpen, setIsOpen] = useState(false);

  if (props.value !== told) {
    setTold(props.value);
    setText(textOf(props.value));
  }

  const { today } = props;
  const parsed = parseDate(text, { today });
  const isEmpty = text.trim() === '';
  const complaint = parsed.ok
    ? props.refusal
    : isEmpty
      ? props.required === true
        ? fieldText.date.empty
        : props.refusal
      : fieldText.date.invalid;
  const shown = touched || props.refusal !== undefined ? complaint : undefined;

  const tell = (value: IsoDate | null, nextText: string): void => {
    setText(nextText);
    setTold(value);
    props.onChange(value, value !== null ? 'date' : nextText.trim() === '' ? 'empty' : 'unreadable');
  };
  const read = (next: string): void => {
    const result = parseDate(next, { today });
    tell(result.ok ? result.value : null, next);
  };

  return (
    <Field
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(shown === undefined ? {} : { validationState: 'error' as const, validationMessage: shown })}
    >
      <Input
        className={styles.input}
        inputMode="numeric"
        autoComplete="off"
        aria-required={props.required === true}
        placeholder={fieldText.date.placeholder}
        value={text}
        onChange={(_event, data) => read(data.value)}
        onBlur={() => {
          setTouched(true);
          if (parsed.ok) setText(formatBrDate(parsed.value));
        }}
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'ArrowDown') setIsOpen(true);
        }}
        onPaste={(event) => {
          const pasted = parseDate(event.clipboardData.getData('text'), { today });
          if (!pasted.ok) return;
          event.preventDefault();
          setTouched(true);
          tell(pasted.value, formatBrDate(pasted.value));
        }}
        contentAfter={
          <Popover open={isOpen} onOpenChange={(_event, data) => setIsOpen(data.open)} trapFocus withArrow={false}>
            <PopoverTrigger disableButtonEnhancement>
              <Button
                appearance="transparent"
                size="small"
                icon={<CalendarLtrRegular />}
                aria-label={fieldText.date.openCalendar(props.label)}
              />
            </PopoverTrigger>
            <PopoverSurface className={styles.surface} aria-label={props.label}>
              <Calendar
                {...(parsed.ok ? { value: calendarDateOf(parsed.value) } : {})}
                today={calendarDateOf(today)}
                firstDayOfWeek={DayOfWeek.Sunday}
                showMonthPickerAsOverlay
                strings={calendarText}
                dateTimeFormatter={brCalendarFormat}
                onSelectDate={(date) => {
                  const value = isoDateOf(date);
                  setTouched(true);
                  tell(value, formatBrDate(value));
                  setIsOpen(false);
                }}
              />
            </PopoverSurface>
          </Popover>
        }
      />
    </Field>
  );
};
