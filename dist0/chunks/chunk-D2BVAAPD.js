// harness/cli/serve-thread.ts
var messageOf = (error) => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === void 0 ? "" : `
${messageOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
};
var serveThread = (port, work) => {
  const answer = async ({ from, count, range }) => {
    try {
      return { kind: "chunk", chunk: await work.play(from, count, range) };
    } catch (error) {
      return { kind: "broken", message: messageOf(error) };
    }
  };
  const take = async (job) => {
    if (job !== "end") {
      port.postMessage(await answer(job));
      return;
    }
    await work.close();
    port.close();
  };
  let last = Promise.resolve();
  port.on("message", (job) => {
    last = last.then(() => take(job));
  });
};

export {
  serveThread
};
