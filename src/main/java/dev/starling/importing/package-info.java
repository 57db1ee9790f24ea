/**
 * What an administrator gives, as texts in the page format: nothing in it is believed
 * before it is looked at.
 */
@ApplicationModule(allowedDependencies = { "editing", "page", "question", "account", "storage", "web" })
package dev.starling.importing;

import org.springframework.modulith.ApplicationModule;
