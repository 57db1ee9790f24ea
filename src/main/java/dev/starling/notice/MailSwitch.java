package dev.starling.notice;

/**
 * Whether somebody wants a kind of notices by mail.
 *
 * @param kind which
 * @param on whether they do
 */
record MailSwitch(Notice.Kind kind, boolean on) {

}
