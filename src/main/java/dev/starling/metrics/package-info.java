/**
 * What operators watch: how saving goes and how long candidates wait.
 */
@ApplicationModule(allowedDependencies = { "submission" })
package dev.starling.metrics;

import org.springframework.modulith.ApplicationModule;
