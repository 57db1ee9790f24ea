/**
 * What a request may do at all: the security chain, coming in and going out.
 */
@ApplicationModule(allowedDependencies = { "account", "audit", "invitation", "limit", "mail" })
package dev.starling.access;

import org.springframework.modulith.ApplicationModule;
