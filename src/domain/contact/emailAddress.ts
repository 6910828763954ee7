const longest = 254;
const pattern = /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;.]+$/;

/** Whether the text is one plain address (RFC 5321: at most 254 characters), without a name, brackets or a list around it. */
export function isEmailAddress(text: string): boolean {
  return text.length <= longest && pattern.test(text);
}
