/**
 * Answers that were handed in: rounds of a draft, frozen, from waiting to returned.
 */
@ApplicationModule(allowedDependencies = { "practice", "question", "text", "account" })
package dev.starling.submission;

import org.springframework.modulith.ApplicationModule;
