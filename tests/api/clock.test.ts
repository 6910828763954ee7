import { civilDateIn } from '../../src/api/clock';

describe('civilDateIn', () => {
  it.each([
    ['America/Sao_Paulo', '2026-11-25T01:30:00Z', '2026-11-24'],
    ['America/Sao_Paulo', '2026-11-25T03:00:00Z', '2026-11-25'],
    ['America/Sao_Paulo', '2027-01-01T02:59:59Z', '2026-12-31'],
    ['America/Rio_Branco', '2026-11-25T04:30:00Z', '2026-11-24'],
    ['America/Noronha', '2026-11-25T01:30:00Z', '2026-11-24'],
    ['UTC', '2026-11-25T01:30:00Z', '2026-11-25'],
  ])('in %s, %s is the day %s', (timeZone, instant, day) => {
    expect(civilDateIn(timeZone, new Date(instant))).toBe(day);
  });
});
