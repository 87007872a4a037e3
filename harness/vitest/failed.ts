/** An error that says no more than this: where in killspec it was thrown tells nobody anything. */
export const failed = (message: string): Error => {
  const error = new Error(message);
  error.name = 'killspec';
  error.stack = `killspec: ${message}`;
  return error;
};
