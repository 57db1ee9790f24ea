/**
 * Passkeys: whom they belong to, and how they are kept.
 */
@ApplicationModule(allowedDependencies = "audit")
package dev.starling.passkey;

import org.springframework.modulith.ApplicationModule;
