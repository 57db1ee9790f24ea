/**
 * What is new for whom, on the page and by mail.
 */
@ApplicationModule(allowedDependencies = { "account", "mail", "web" })
package dev.starling.notice;

import org.springframework.modulith.ApplicationModule;
