/**
 * How a candidate gets on: what is ready and what is in work, how well signals showed
 * from round to round, what to practise next and why. It reads the tables of submissions
 * and reviews, and changes nothing.
 */
@ApplicationModule(allowedDependencies = { "review", "practice", "question", "text", "account" })
package dev.starling.progress;

import org.springframework.modulith.ApplicationModule;
