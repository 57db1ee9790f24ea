/**
 * What candidates get back: returned reviews, what is said to them, and what changed from
 * round to round.
 */
@ApplicationModule(allowedDependencies = { "review", "submission", "practice", "question", "text", "account", "web" })
package dev.starling.feedback;

import org.springframework.modulith.ApplicationModule;
