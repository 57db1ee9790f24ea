/**
 * What the demo profile shows: people and drafts to try everything with, and what pages
 * are made of.
 */
@ApplicationModule(
		allowedDependencies = { "review", "submission", "practice", "editing", "page", "question", "text", "account" })
package dev.starling.demo;

import org.springframework.modulith.ApplicationModule;
