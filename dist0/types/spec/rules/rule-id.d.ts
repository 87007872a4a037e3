/** The rules that judge traces, in the page's order. */
export declare const ruleIds: readonly ["PROC-1", "SEC-1", "SEC-2", "KM-VAL-1", "KM-DEF-1", "KM-CG-1", "KM-CG-2", "KM-CG-3", "KM-CG-4", "KM-MX-1", "KM-MX-2", "KM-MX-3", "KM-MX-4", "KM-MX-5", "KM-MX-6", "KM-PR-1", "KM-PR-2", "KM-PR-3", "KM-PR-4", "KM-NO-1", "KM-NO-2", "KM-NO-3", "KM-NO-4", "KM-SEQ-1", "KM-SEQ-3", "KM-SEQ-4", "KS-3", "KS-4", "KS-5", "RS-1", "RS-2", "RS-3", "RS-4", "SH-1", "SH-2", "SH-3", "SH-4", "SK-2", "SK-3", "SK-5", "SK-6", "FK-1", "FK-4", "WD-1", "WD-2"];
/** The id of a rule. */
export type RuleId = (typeof ruleIds)[number];
