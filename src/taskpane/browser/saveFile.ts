import type { DownloadedFile } from '../../client/downloadFile';

/** Long enough for the browser to have taken the file over. */
const keptMilliseconds = 60_000;

/** Hands a file to the browser to be saved. Whether the program around the pane lets it through cannot be known. */
export const saveFile = ({ name, content }: DownloadedFile): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.style.display = 'none';
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), keptMilliseconds);
};
