/**
 * How often somebody may do one thing within a time.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.limit;

import org.springframework.modulith.ApplicationModule;
