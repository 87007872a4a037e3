/** An option's name as ids write it: `KillMode=` is `kill-mode`, `SendSIGHUP=` is `send-sighup`. */
export const optionSlug = (option: string): string =>
  option
    .replace(/=.*$/su, '')
    .replace(/(?<=[a-z\d])(?=[A-Z])/gu, '-')
    .toLowerCase();
