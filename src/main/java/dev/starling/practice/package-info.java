/**
 * A candidate's drafts: their parts, every version that was saved of them, and the
 * editor.
 */
@ApplicationModule(allowedDependencies = { "question", "text", "account" })
package dev.starling.practice;

import org.springframework.modulith.ApplicationModule;
