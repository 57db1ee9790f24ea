/**
 * What the database must be told so that "Saved" means saved.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.storage;

import org.springframework.modulith.ApplicationModule;
