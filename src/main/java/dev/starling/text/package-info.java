/**
 * What is true of any text: words and speaking time, and what may be stored at all.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.text;

import org.springframework.modulith.ApplicationModule;
