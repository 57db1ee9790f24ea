/**
 * The first page: what this is and the way in, or where each person left off.
 */
@ApplicationModule(allowedDependencies = { "progress", "practice", "queue", "notice", "figures", "importing",
		"invitation", "question", "account" })
package dev.starling.home;

import org.springframework.modulith.ApplicationModule;
