/**
 * What is true of any text: words and speaking time, what may be stored at all, which
 * stretch of it is meant, what became of that stretch in another text, and what differs.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.text;

import org.springframework.modulith.ApplicationModule;
