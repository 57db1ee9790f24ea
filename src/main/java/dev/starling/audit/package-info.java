/**
 * Who did what, when and from where.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.audit;

import org.springframework.modulith.ApplicationModule;
