/**
 * What a request may do at all: the security chain, coming in and going out.
 */
@ApplicationModule(allowedDependencies = { "account", "audit", "limit" })
package dev.starling.access;

import org.springframework.modulith.ApplicationModule;
