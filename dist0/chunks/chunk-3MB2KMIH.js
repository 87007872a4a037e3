// harness/cli/mistake.ts
var found = (value) => ({ ok: true, value });
var mistake = (message, hint) => ({
  ok: false,
  mistake: hint === void 0 ? { message } : { message, hint }
});
var meant = (near) => near === void 0 ? void 0 : `did you mean ${near}?`;

export {
  found,
  mistake,
  meant
};
