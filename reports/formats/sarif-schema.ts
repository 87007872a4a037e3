import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

const file = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

const compile = (): ValidateFunction => {
  const read = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8')) as Record<
    string,
    unknown
  >;
  // It is of draft 4, of which it uses nothing that later drafts take otherwise but the place of its own name.
  const { $schema: _draft, id: _name, ...schema } = read;
  const formats = {
    uri: (value: string) => URL.canParse(value),
    'uri-reference': (value: string) => !/[\s<>"\\]/u.test(value) && URL.canParse(value, 'https://example.org/'),
    // There are no times in it: nothing that killspec writes hangs on the hour.
    'date-time': () => false,
  };
  return new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, formats }).compile(schema);
};

let compiled: ValidateFunction | undefined;

/** What the JSON Schema of SARIF 2.1.0, as Microsoft publishes it, finds wrong in a text. For tests. */
export const sarifFaults = (text: string): readonly string[] => {
  const validate = (compiled ??= compile());
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
};
