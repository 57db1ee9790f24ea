/**
 * The bank for programs: JSON, and the schemas that it keeps to.
 */
@ApplicationModule(allowedDependencies = { "question", "search", "mail" })
package dev.starling.api;

import org.springframework.modulith.ApplicationModule;
