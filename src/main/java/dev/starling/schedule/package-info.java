/**
 * Work on schedule: of several nodes, one does it.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.schedule;

import org.springframework.modulith.ApplicationModule;
