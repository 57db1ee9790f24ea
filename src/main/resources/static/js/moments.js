const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const seconds = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

/** Says a moment as the server's Moments does, in the browser's own time zone. */
export function momentInWords(moment, clock = time, now = new Date()) {
  if (moment.toDateString() === now.toDateString()) return clock.format(moment);
  const year = moment.getFullYear() === now.getFullYear() ? "" : ` ${moment.getFullYear()}`;
  return `${moment.getDate()} ${months[moment.getMonth()]}${year}, ${clock.format(moment)}`;
}

export function timeElement(iso) {
  const element = document.createElement("time");
  element.dateTime = iso;
  element.textContent = momentInWords(new Date(iso));
  return element;
}

export function tellMomentsHere(root) {
  for (const element of root.querySelectorAll("time[data-moment]")) {
    element.textContent = momentInWords(new Date(element.dateTime), element.dataset.moment === "seconds" ? seconds : time);
  }
}
