/**
 * Addresses that work once: the way in for the first administrator and for who is
 * invited, a new password, the end of signing up.
 */
@ApplicationModule(allowedDependencies = { "account", "audit", "mail" })
package dev.starling.invitation;

import org.springframework.modulith.ApplicationModule;
