import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { base64OfFile } from '../../browser/base64';

export interface PickedFile {
  fileName: string;
  contentBase64: string;
}

/** Why a file was not even sent. */
export type FileRefusal = { kind: 'empty'; name: string } | { kind: 'tooLarge'; name: string; mostMegabytes: number };

export const mostMegabytes = 10;

export interface FilePickerProps {
  label: string;
  /** File endings, as `accept` wants them. */
  accept: string;
  appearance?: ButtonProps['appearance'];
  icon: ReactElement;
  opens: string;
  onPicked: (file: PickedFile) => void;
  onRefused: (refusal: FileRefusal) => void;
}

/** A button that lets a person choose a file, and reads it. */
export const FilePicker = (props: FilePickerProps): ReactElement => {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<void> => {
    if (file.size === 0) props.onRefused({ kind: 'empty', name: file.name });
    else if (file.size > mostMegabytes * 1_000_000) {
      props.onRefused({ kind: 'tooLarge', name: file.name, mostMegabytes });
    } else props.onPicked({ fileName: file.name, contentBase64: await base64OfFile(file) });
  };
  return (
    <>
      <Button
        data-opens={props.opens}
        appearance={props.appearance ?? 'secondary'}
        icon={props.icon}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.label}
        accept={props.accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Choosing the same file again must be heard.
          event.target.value = '';
          if (file !== undefined) void read(file);
        }}
      />
    </>
  );
};
