/**
 * Who is told of what happens to submissions and reviews.
 */
@ApplicationModule(allowedDependencies = { "notice", "review", "submission", "question", "account" })
package dev.starling.telling;

import org.springframework.modulith.ApplicationModule;
