/**
 * Letters, and whole addresses for links that leave the site.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.mail;

import org.springframework.modulith.ApplicationModule;
