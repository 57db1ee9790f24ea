/**
 * How administrators look after competencies, levels and categories.
 */
@ApplicationModule(allowedDependencies = { "question", "text", "account", "audit" })
package dev.starling.vocabulary;

import org.springframework.modulith.ApplicationModule;
