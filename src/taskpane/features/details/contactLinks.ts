/** Digits that a phone dials: with Brazil's code where the number has none. Null where it is no Brazilian or international number. */
export const dialDigits = (phone: string): string | null => {
  const digits = phone.replace(/\D/g, '').replace(/^0+/, '');
  if (phone.trim().startsWith('+')) return digits.length >= 8 ? digits : null;
  if (digits.length === 10 || digits.length === 11) return `55${digits}`;
  return digits.length >= 12 && digits.startsWith('55') ? digits : null;
};

/** Addresses that other programs open: telephone, mail, WhatsApp. */
export const telLink = (phone: string): string => `tel:+${dialDigits(phone) ?? phone.replace(/[^\d+]/g, '')}`;

export const mailLink = (email: string): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}`;

export const whatsappLink = (phone: string): string | null => {
  const digits = dialDigits(phone);
  return digits === null ? null : `https://wa.me/${digits}`;
};
