/**
 * Questions in the making: what administrators write, and what they publish.
 */
@ApplicationModule(allowedDependencies = { "page", "question", "text", "account", "audit" })
package dev.starling.editing;

import org.springframework.modulith.ApplicationModule;
