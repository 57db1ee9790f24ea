/**
 * What operators do with a database while no server has it open: carrying it over to
 * PostgreSQL, putting a backup back, comparing.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.operating;

import org.springframework.modulith.ApplicationModule;
