/**
 * Where coaches find what waits for them, what they work on and what they have returned.
 */
@ApplicationModule(allowedDependencies = { "review", "submission", "question", "text", "account" })
package dev.starling.queue;

import org.springframework.modulith.ApplicationModule;
