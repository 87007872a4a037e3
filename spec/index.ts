export { addSpan, type Span, type Us } from './vocabulary/time.ts';
