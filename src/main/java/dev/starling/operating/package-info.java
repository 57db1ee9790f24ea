/**
 * What operators do with a database as a whole: carrying it over to PostgreSQL, backing
 * it up, putting a backup back, comparing.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.operating;

import org.springframework.modulith.ApplicationModule;
