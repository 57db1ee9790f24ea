/**
 * Help to be read: what is asked for, told by example, and every key there is.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.help;

import org.springframework.modulith.ApplicationModule;
