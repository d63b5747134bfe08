/** Asks a role's function once for each job, however often its act must be tried. */
export function once<A, R>(ask: (argument: A) => R | Promise<R>): (jobId: bigint, argument: A) => Promise<R> {
  const answers = new Map<bigint, Promise<R>>();
  return (jobId, argument) => {
    const answer = answers.get(jobId) ?? Promise.resolve(argument).then(ask);
    answers.set(jobId, answer);
    return answer;
  };
}
