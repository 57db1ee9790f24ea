/** Counts as the server's Words does: runs without white space that hold a letter or a digit. */
export function countWords(text) {
  return (text.match(/\P{White_Space}+/gu) ?? []).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

const perMinute = 140;

export const secondsAloud = (words) => Math.round((words * 60) / perMinute);

export const percentOf = (words, whole) => (whole === 0 ? 0 : Math.round((words * 100) / whole));

export const inWords = (count) => `${count} ${count === 1 ? "word" : "words"}`;
