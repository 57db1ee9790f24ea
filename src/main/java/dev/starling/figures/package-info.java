/**
 * What administrators see of reviews: how many, how fast, what waits, which signals are
 * hard to show. It reads the tables of submissions and reviews, and changes nothing.
 */
@ApplicationModule(allowedDependencies = { "question", "account" })
package dev.starling.figures;

import org.springframework.modulith.ApplicationModule;
