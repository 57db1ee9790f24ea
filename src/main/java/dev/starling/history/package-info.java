/**
 * Earlier versions of a draft: its log as a person would tell it, and what changed
 * between any two moments.
 */
@ApplicationModule(allowedDependencies = { "submission", "practice", "question", "text", "account" })
package dev.starling.history;

import org.springframework.modulith.ApplicationModule;
