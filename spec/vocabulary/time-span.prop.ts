import * as fc from 'fast-check';
import { test } from 'vitest';
import { formatSpan, parseTimeSpan } from './time-span.ts';

const spans = fc.oneof(fc.nat(), fc.maxSafeNat(), fc.nat(200_000_000));

test('what was formatted is read back as it was', () => {
  fc.assert(
    fc.property(spans, (us) => {
      const parsed = parseTimeSpan(formatSpan(us));
      return parsed.status === 'valid' && parsed.span === us;
    }),
  );
});

test('the sum of two spans written side by side is their sum', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (left, right) => {
      const parsed = parseTimeSpan(`${formatSpan(left)} ${formatSpan(right)}`);
      return parsed.status === 'valid' && parsed.span === left + right;
    }),
  );
});

test('any text gives whole microseconds or a place in the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('1', '0', '.', '+', '-', ' ', 's', 'm', 'min', 'M', 'h', 'us', '\u00b5s', 'infinity'),
    }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseTimeSpan(text);
      if (parsed.status === 'invalid') return parsed.at >= 0 && parsed.at <= text.length;
      return parsed.span === 'infinity' || (Number.isSafeInteger(parsed.span) && parsed.span >= 0);
    }),
  );
});
