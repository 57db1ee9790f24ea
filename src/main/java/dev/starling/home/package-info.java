/**
 * The first page: what this is and the way in, or where each person left off.
 */
@ApplicationModule(allowedDependencies = { "practice", "question", "text", "account" })
package dev.starling.home;

import org.springframework.modulith.ApplicationModule;
