import { bindKeys } from "./keys.js";
import { openLinked } from "./linked.js";
import { bindThemeSwitch } from "./theme-switch.js";
import { tellMomentsHere } from "./moments.js";
import { forgetOthers } from "./offline.js";
import { bindSending } from "./sending.js";
import { bindSignOut } from "./sign-out.js";
import { bindWayBack } from "./way-back.js";

bindThemeSwitch(document.querySelector("[data-theme-switch]"));
tellMomentsHere(document);
bindKeys();
openLinked();
bindSending();
if (document.documentElement.dataset.posted) bindWayBack();
forgetOthers(document.documentElement.dataset.account);

// What a page says from the start is not announced: told by the focus, it is.
const done = document.querySelector("main .note[role=status], main > .error[role=alert]");
if (done && !location.hash && !document.querySelector("main [autofocus]")) {
  done.tabIndex = -1;
  done.focus();
}

const signOut = document.querySelector("[data-signs-out]");
if (signOut) bindSignOut(signOut);

const zone = document.querySelector("[data-time-zone]");
if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
