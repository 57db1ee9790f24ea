/**
 * People: who they are, what they may do, and what they sign in with.
 */
@ApplicationModule(allowedDependencies = { "audit", "passkey" })
package dev.starling.account;

import org.springframework.modulith.ApplicationModule;
