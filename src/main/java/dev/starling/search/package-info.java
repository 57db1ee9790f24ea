/**
 * Finding questions: the index of what is published, the bank's pages, competencies.
 */
@ApplicationModule(allowedDependencies = { "question", "text", "web" })
package dev.starling.search;

import org.springframework.modulith.ApplicationModule;
