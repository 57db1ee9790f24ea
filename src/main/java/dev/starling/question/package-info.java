/**
 * The bank: questions, their editions and what each edition says.
 */
@ApplicationModule(allowedDependencies = { "text", "account", "web" })
package dev.starling.question;

import org.springframework.modulith.ApplicationModule;
