/**
 * The page format: a question as text, read, written, and normalised so that both agree.
 */
@ApplicationModule(allowedDependencies = "question")
package dev.starling.page;

import org.springframework.modulith.ApplicationModule;
